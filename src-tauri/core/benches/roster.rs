//! A hundred thousand people of each side compared, beside the sorting of the same addresses in the same run: the ratio
//! of the two says what the comparison costs, on whatever computer. Nothing is asserted.

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use setup_core::jumpcloud::Person;
use setup_core::roster::{ByScim, Comer, Present, Road, Sides, Source, compare};

const PEOPLE: usize = 100_000;

/// Out of order, and in both lists the same for most.
fn address(number: usize) -> String {
    format!("person{:06}@acme.example", number * 7_919 % PEOPLE)
}

fn comer(number: usize) -> Comer {
    let email = address(number);
    let person = Person {
        id: format!("{number:024x}"),
        firstname: Some(format!("First {number}")),
        lastname: Some("Last".to_owned()),
        username: Some(email.clone()),
        email: Some(email),
        ..Person::default()
    };
    Comer::of(&person, Road::UserName)
}

fn present(number: usize) -> Present {
    Present {
        id: number.to_string().into(),
        name: format!("First {number} Last").into(),
        // One in five is only in Kisi.
        email: match number % 5 {
            0 => format!("guest{number}@acme.example").into(),
            _ => address(number).into(),
        },
        by_scim: ByScim::No,
        off: None,
    }
}

fn sides() -> Sides {
    Sides {
        source: Source::Scim,
        comers: (0..PEOPLE).map(comer).collect(),
        present: (0..PEOPLE).map(present).collect(),
        ..Sides::default()
    }
}

fn addresses(sides: &Sides) -> Vec<String> {
    let comers = sides.comers.iter().map(|one| one.email.to_string());
    let present = sides.present.iter().map(|one| one.email.to_string());
    comers.chain(present).collect()
}

fn both(criterion: &mut Criterion) {
    let sides = sides();
    let addresses = addresses(&sides);
    let mut group = criterion.benchmark_group("roster");
    group.sample_size(10);
    group.bench_function("compare", |bencher| {
        bencher.iter_batched(|| sides.clone(), compare, BatchSize::LargeInput);
    });
    group.bench_function("sort the addresses", |bencher| {
        let sort = |mut all: Vec<String>| {
            all.sort_unstable();
            all
        };
        bencher.iter_batched(|| addresses.clone(), sort, BatchSize::LargeInput);
    });
    let roster = compare(sides.clone());
    group.bench_function("search", |bencher| {
        // Two questions that do not narrow each other.
        bencher.iter(|| {
            black_box(roster.rows("person09999", None, 0, 50).total);
            black_box(roster.rows("guest1", None, 0, 50).total);
        });
    });
    group.finish();
    ratio(&sides, &addresses);
}

fn ratio(sides: &Sides, addresses: &[String]) {
    let best = |run: &dyn Fn() -> Duration| (0..5).map(|_| run()).min().unwrap_or_default();
    let compared = best(&|| {
        let sides = sides.clone();
        let start = Instant::now();
        let roster = compare(sides);
        let took = start.elapsed();
        black_box(roster.counts().people);
        took
    });
    let sorted = best(&|| {
        let mut all = addresses.to_vec();
        let start = Instant::now();
        all.sort_unstable();
        let took = start.elapsed();
        black_box(all.len());
        took
    });
    let ratio = compared.as_secs_f64() / sorted.as_secs_f64();
    println!("compare {compared:?}, sort {sorted:?}: {ratio:.1} times as long");
}

criterion_group!(benches, both);
criterion_main!(benches);
