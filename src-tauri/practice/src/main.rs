//! `cargo run -p setup-practice`: the two servers from a terminal, until Ctrl-C. There is no option
//! for another address than 127.0.0.1.

use std::collections::BTreeMap;
use std::convert::Infallible;

use clap::Parser;
use setup_practice::{Fault, Habit, Options, Region, start};

/// JumpCloud and Kisi on this computer, for practice.
#[derive(Parser)]
#[command(name = "setup-practice", version)]
struct Arguments {
    /// JumpCloud's port; Kisi gets the next one. 0 takes two free ones
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The Kisi domain of the one organization
    #[arg(long, default_value = "practice")]
    domain: String,
    /// The name of the organization
    #[arg(long, default_value = "Practice Inc")]
    organization: String,
    /// How many people are in JumpCloud; eight who are always the same unless it is said
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    people: Option<u32>,
    /// Where JumpCloud's organization lives: us, eu or in
    #[arg(long, default_value = "us")]
    region: Region,
    /// How many organizations JumpCloud's administrator has
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..))]
    tenants: u16,
    /// A fixed clock, as in 2026-11-23T12:00:00Z
    #[arg(long, value_name = "RFC3339")]
    now: Option<jiff::Timestamp>,
    /// What shall be wrong; may be given several times
    #[arg(long = "fault", value_name = "ID")]
    faults: Vec<Fault>,
    /// How Kisi's SCIM server differs from what is assumed; may be given several times
    #[arg(long = "habit", value_name = "ID")]
    habits: Vec<Habit>,
    /// Print addresses and keys as JSON
    #[arg(long)]
    json: bool,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let practice = start(Options {
        port: arguments.port,
        domain: arguments.domain.clone(),
        organization: arguments.organization,
        now: arguments.now,
        faults: arguments.faults,
        habits: arguments.habits,
        scim: true,
        left: None,
        people: arguments.people,
        region: arguments.region,
        tenants: arguments.tenants.into(),
    })
    .await?;
    if arguments.json {
        let told = serde_json::json!({
            "jumpcloud": practice.jumpcloud,
            "regions": practice.regions.iter().cloned().collect::<BTreeMap<_, _>>(),
            "jumpcloud_key": practice.jumpcloud_key,
            "jumpcloud_reader_key": practice.jumpcloud_reader_key,
            "service_account": {
                "client_id": practice.service_account.0,
                "client_secret": practice.service_account.1,
            },
            "kisi": practice.kisi,
            "kisi_key": practice.kisi_key,
            "kisi_member_key": practice.kisi_member_key,
            "scim": practice.scim,
            "scim_token": practice.scim_token,
            "domain": arguments.domain,
        });
        println!("{told}");
    } else {
        println!(
            "JumpCloud  {}  x-api-key: {}",
            practice.jumpcloud, practice.jumpcloud_key
        );
        println!(
            "Kisi       {}  Authorization: KISI-LOGIN {}",
            practice.kisi, practice.kisi_key
        );
        println!(
            "SCIM       {}  Authorization: Bearer {}",
            practice.scim,
            practice.scim_token.as_deref().unwrap_or_default()
        );
        println!("Kisi domain: {}. End with Ctrl-C.", arguments.domain);
    }
    // Ctrl-C ends the process; until then nothing ends this wait, and `practice` lives.
    match std::future::pending::<Infallible>().await {}
}
