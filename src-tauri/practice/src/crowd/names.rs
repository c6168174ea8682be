//! Plausible names of many languages, each with how it is written in an address. A first name meets
//! only last names of its own language.

struct Language {
    first: [Name; 8],
    last: [Name; 8],
}

/// As it is written, and in an address.
type Name = (&'static str, &'static str);

/// How many different full names a language has.
const PAIRS: u32 = 64;

/// First and last name of the person with this number.
pub(super) fn of(number: u32) -> (&'static str, &'static str) {
    let (first, last, _) = choose(number);
    (first.0, last.0)
}

/// What stands before the `@`: nobody else has it.
pub(super) fn address(number: u32) -> String {
    match choose(number) {
        (first, last, 0) => format!("{}.{}", first.1, last.1),
        (first, last, round) => format!("{}.{}{}", first.1, last.1, round + 1),
    }
}

/// The last number tells how many had this name before.
fn choose(number: u32) -> (&'static Name, &'static Name, u32) {
    let languages = LANGUAGES.len();
    let language = &LANGUAGES[number as usize % languages];
    let within = number / u32::try_from(languages).unwrap_or(1);
    // 37 and 64 have no divisor in common: each pair comes once in a round, out of order.
    let pair = (within % PAIRS * 37 % PAIRS) as usize;
    (
        &language.first[pair / 8],
        &language.last[pair % 8],
        within / PAIRS,
    )
}

#[rustfmt::skip]
static LANGUAGES: [Language; 14] = [
    Language {
        first: [("Emma", "emma"), ("Liam", "liam"), ("Grace", "grace"), ("Noah", "noah"), ("Ruby", "ruby"), ("Owen", "owen"), ("Hazel", "hazel"), ("Jack", "jack")],
        last: [("Smith", "smith"), ("Walker", "walker"), ("Hughes", "hughes"), ("Bennett", "bennett"), ("Clarke", "clarke"), ("Foster", "foster"), ("Murray", "murray"), ("O’Neill", "oneill")],
    },
    Language {
        first: [("Jürgen", "juergen"), ("Käthe", "kaethe"), ("Lukas", "lukas"), ("Sönke", "soenke"), ("Anke", "anke"), ("Björn", "bjoern"), ("Heike", "heike"), ("Till", "till")],
        last: [("Müller", "mueller"), ("Weiß", "weiss"), ("Schäfer", "schaefer"), ("Krüger", "krueger"), ("Vogel", "vogel"), ("von der Heide", "vonderheide"), ("Groß", "gross"), ("Jäger", "jaeger")],
    },
    Language {
        first: [("Élodie", "elodie"), ("François", "francois"), ("Zoé", "zoe"), ("Jean-Luc", "jean-luc"), ("Chloé", "chloe"), ("Hervé", "herve"), ("Maëlle", "maelle"), ("Noël", "noel")],
        last: [("Lefèvre", "lefevre"), ("Dubois", "dubois"), ("d’Aubigné", "daubigne"), ("Gauthier", "gauthier"), ("Rousseau", "rousseau"), ("Béranger", "beranger"), ("Le Gall", "legall"), ("Müntzer", "muntzer")],
    },
    Language {
        first: [("María", "maria"), ("José", "jose"), ("Begoña", "begona"), ("Iñaki", "inaki"), ("Lucía", "lucia"), ("Ángel", "angel"), ("Pilar", "pilar"), ("Andrés", "andres")],
        last: [("García López", "garcialopez"), ("Núñez", "nunez"), ("Ibáñez", "ibanez"), ("Muñoz", "munoz"), ("Ortega", "ortega"), ("de la Cruz", "delacruz"), ("Vázquez", "vazquez"), ("Peña", "pena")],
    },
    Language {
        first: [("João", "joao"), ("Inês", "ines"), ("Antônio", "antonio"), ("Conceição", "conceicao"), ("Luís", "luis"), ("Beatriz", "beatriz"), ("Tomé", "tome"), ("Graça", "graca")],
        last: [("Gonçalves", "goncalves"), ("Simões", "simoes"), ("Araújo", "araujo"), ("dos Santos", "dossantos"), ("Magalhães", "magalhaes"), ("Pereira", "pereira"), ("Falcão", "falcao"), ("Brandão", "brandao")],
    },
    Language {
        first: [("Łukasz", "lukasz"), ("Zofia", "zofia"), ("Paweł", "pawel"), ("Małgorzata", "malgorzata"), ("Jędrzej", "jedrzej"), ("Żaneta", "zaneta"), ("Święto", "swieto"), ("Róża", "roza")],
        last: [("Wiśniewski", "wisniewski"), ("Dąbrowska", "dabrowska"), ("Wójcik", "wojcik"), ("Kozłowski", "kozlowski"), ("Zieliński", "zielinski"), ("Szymańska", "szymanska"), ("Woźniak", "wozniak"), ("Gołąb", "golab")],
    },
    Language {
        first: [("Şule", "sule"), ("Çağlar", "caglar"), ("İpek", "ipek"), ("Işıl", "isil"), ("Ömer", "omer"), ("Gökçe", "gokce"), ("Ümit", "umit"), ("Deniz", "deniz")],
        last: [("Yılmaz", "yilmaz"), ("Öztürk", "ozturk"), ("Şahin", "sahin"), ("Çelik", "celik"), ("Güneş", "gunes"), ("Aydın", "aydin"), ("Kılıç", "kilic"), ("Doğan", "dogan")],
    },
    Language {
        first: [("Дарья", "darya"), ("Иван", "ivan"), ("Олена", "olena"), ("Юрій", "yurii"), ("Алексей", "alexey"), ("Ольга", "olga"), ("Мирослава", "myroslava"), ("Фёдор", "fyodor")],
        last: [("Шевченко", "shevchenko"), ("Ковальчук", "kovalchuk"), ("Морозов", "morozov"), ("Волкова", "volkova"), ("Ященко", "yashchenko"), ("Бойко", "boiko"), ("Щербак", "shcherbak"), ("Лисенко", "lysenko")],
    },
    Language {
        first: [("Νίκος", "nikos"), ("Ελένη", "eleni"), ("Γιώργος", "giorgos"), ("Ζωή", "zoi"), ("Ιωάννα", "ioanna"), ("Χρήστος", "christos"), ("Δήμητρα", "dimitra"), ("Σπύρος", "spyros")],
        last: [("Παππάς", "pappas"), ("Οικονόμου", "oikonomou"), ("Βλάχος", "vlachos"), ("Αγγελή", "angeli"), ("Δημητρίου", "dimitriou"), ("Κωστόπουλος", "kostopoulos"), ("Μάνου", "manou"), ("Σαμαράς", "samaras")],
    },
    Language {
        first: [("فاطمة", "fatima"), ("يوسف", "yusuf"), ("ليلى", "layla"), ("عمر", "omar"), ("نور", "nour"), ("خالد", "khalid"), ("سارة", "sara"), ("حسن", "hasan")],
        last: [("الحداد", "alhaddad"), ("منصور", "mansour"), ("الخطيب", "alkhatib"), ("عبد الله", "abdullah"), ("النجار", "alnajjar"), ("سليمان", "sulayman"), ("الأمين", "alamin"), ("قاسم", "qasim")],
    },
    Language {
        first: [("伟", "wei"), ("娜", "na"), ("敏", "min"), ("洋", "yang"), ("静", "jing"), ("磊", "lei"), ("燕", "yan"), ("强", "qiang")],
        last: [("王", "wang"), ("李", "li"), ("张", "zhang"), ("刘", "liu"), ("陈", "chen"), ("杨", "yang"), ("欧阳", "ouyang"), ("黄", "huang")],
    },
    Language {
        first: [("さくら", "sakura"), ("健太", "kenta"), ("陽子", "yoko"), ("大輔", "daisuke"), ("ゆい", "yui"), ("翔", "sho"), ("美咲", "misaki"), ("拓也", "takuya")],
        last: [("佐藤", "sato"), ("鈴木", "suzuki"), ("髙橋", "takahashi"), ("渡邊", "watanabe"), ("伊藤", "ito"), ("小林", "kobayashi"), ("齋藤", "saito"), ("中村", "nakamura")],
    },
    Language {
        first: [("Nguyễn", "nguyen"), ("Đức", "duc"), ("Hương", "huong"), ("Thảo", "thao"), ("Quỳnh", "quynh"), ("Tuấn", "tuan"), ("Bảo", "bao"), ("Ánh", "anh")],
        last: [("Trần", "tran"), ("Lê", "le"), ("Phạm", "pham"), ("Hoàng", "hoang"), ("Vũ", "vu"), ("Đặng", "dang"), ("Bùi", "bui"), ("Đỗ", "do")],
    },
    Language {
        first: [("Chidi", "chidi"), ("Adaeze", "adaeze"), ("Oluwaseun", "oluwaseun"), ("Ngozi", "ngozi"), ("Wanjikũ", "wanjiku"), ("Kwame", "kwame"), ("Thandiwe", "thandiwe"), ("Sipho", "sipho")],
        last: [("Okafor", "okafor"), ("Adéyẹmí", "adeyemi"), ("Mwangi", "mwangi"), ("Ndlovu", "ndlovu"), ("Mensah", "mensah"), ("Nwosu", "nwosu"), ("Dlamini", "dlamini"), ("Achieng’", "achieng")],
    },
];
