//! A foreign validator reads the report's JSON against the published schema and computes its number anew.

use std::process::Command;

const JUDGE: &str = r#"
import hashlib, json, sys, jsonschema
schema, example = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
jsonschema.Draft202012Validator.check_schema(schema)
jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(example)
text = json.dumps(example["report"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
assert hashlib.sha256(text.encode()).hexdigest() == example["sha256"], "another number"
example["report"]["secret"] = "x"
try:
    jsonschema.Draft202012Validator(schema).validate(example)
except jsonschema.ValidationError:
    pass
else:
    raise SystemExit("the schema lets an unknown name pass")
"#;

#[test]
fn the_schema_holds_and_the_number_is_the_same() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../src-tauri/report/schema");
    let output = Command::new("python3")
        .args(["-c", JUDGE])
        .arg(format!("{folder}/report.schema.json"))
        .arg(format!("{folder}/example.json"))
        .output()
        .expect("python3 runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
