#!/usr/bin/env python3
"""Checks of template.yaml: expanded by the SAM translator, linted, and held against our own rules.

The linter alone misses what hurts most (a wildcard action, a visibility timeout below the
function's, CORS that lets credentials go anywhere, a secret in clear), hence the rules below.
`--self-test` seeds one mistake per rule and demands that it is found.

Needs infra/local/requirements.txt and infra/checks/requirements.txt.
"""

import copy
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CORS_METHODS = ["GET", "POST", "PUT", "DELETE", "PATCH"]
CORS_HEADERS = ["Content-Type", "Authorization"]
CORS_ORIGINS = ["http://localhost:3000", "http://localhost:5173", {"Ref": "FrontendUrl"}]
# Functions whose transactions tell live screens nothing: they read, or write what no screen shows live.
SILENT = {
    "MigrateFunction", "PushFunction", "PushSenderFunction", "ApiKeysFunction", "AuditFunction", "AuditSealerFunction", "AnalyticsFunction",
    "CustomersFunction", "DashboardFunction", "FilesFunction", "RecordingsFunction", "ReportsFunction", "SegmentRefreshFunction",
    "SegmentsFunction", "TasksFunction", "TemplatesFunction", "TranscriptionKeeperFunction",
}
# Workers that keep and give back messages in their own way: the dispatcher has a lease on what it works
# on, and the keeper of sockets works on all of a batch at once.
OWN_WAY = {"EventDispatcherFunction", "SocketKeeperFunction"}
SECRET_WORDS = ("secret", "password", "token", "jwt", "sealkey", "seal_key", "accesskey", "privatekey", "private_key", "databaseurl")


def expand(path):
    """What CloudFormation gets after the SAM transform."""
    os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
    from samtranslator.translator.transform import transform
    from samtranslator.yaml_helper import yaml_parse

    template = yaml_parse(path.read_text())
    # The translator wants packaged code; `sam package` puts such an address there.
    template["Globals"]["Function"]["CodeUri"] = "s3://packages/function.zip"

    class NoManagedPolicies:
        def load(self):
            return {}

    return template, transform(copy.deepcopy(template), {}, NoManagedPolicies())


def of_type(template, kind):
    return {name: r for name, r in template["Resources"].items() if r["Type"] == kind}


def as_list(value):
    return value if isinstance(value, list) else [value]


def referenced(value):
    """The logical id in a Ref, GetAtt or Sub; None for anything else."""
    if not isinstance(value, dict):
        return None
    if "Ref" in value:
        return value["Ref"]
    if "Fn::GetAtt" in value:
        target = value["Fn::GetAtt"]
        return target[0] if isinstance(target, list) else target.split(".")[0]
    return None


def statements(template):
    """(who, statement) of every policy that is written in the template."""
    for name, role in of_type(template, "AWS::IAM::Role").items():
        for policy in role["Properties"].get("Policies", []):
            for statement in as_list(policy["PolicyDocument"]["Statement"]):
                yield name, statement
    for kind in ("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy"):
        for name, policy in of_type(template, kind).items():
            for statement in as_list(policy["Properties"]["PolicyDocument"]["Statement"]):
                yield name, statement


# ---------------------------------------------------------------- rules
# Each yields a sentence per violation.


# IAM knows no narrower resource for them.
UNSCOPED = {"ses:GetSuppressedDestination"}


def no_wildcards(source, template):
    for name, statement in statements(template):
        if statement["Effect"] == "Deny":
            continue
        for action in as_list(statement.get("Action", [])):
            if "*" in action:
                yield f"{name} allows {action}: name the actions"
        for resource in as_list(statement.get("Resource", [])):
            if resource == "*" and not set(as_list(statement["Action"])) <= UNSCOPED:
                yield f"{name} allows {statement['Action']} on every resource"


def visibility_is_six_times_the_timeout(source, template):
    functions, queues = of_type(template, "AWS::Lambda::Function"), of_type(template, "AWS::SQS::Queue")
    for name, mapping in of_type(template, "AWS::Lambda::EventSourceMapping").items():
        queue = referenced(mapping["Properties"].get("EventSourceArn"))
        function = referenced(mapping["Properties"]["FunctionName"])
        if queue not in queues:
            continue
        timeout = functions[function]["Properties"].get("Timeout", 3)
        visible = queues[queue]["Properties"].get("VisibilityTimeout", 30)
        if visible < 6 * timeout:
            yield f"{queue} hides a message for {visible} s, {function} may take {timeout} s: at least {6 * timeout} s"
        if "ReportBatchItemFailures" not in mapping["Properties"].get("FunctionResponseTypes", []):
            yield f"{name} does not report single failures: one bad message would fail its batch"


def workers_know_their_queues(source, template):
    """A worker keeps its messages hidden, sets when they come back, and tells its user on the last
    attempt that the work has failed."""
    functions, queues = of_type(template, "AWS::Lambda::Function"), of_type(template, "AWS::SQS::Queue")
    for mapping in of_type(template, "AWS::Lambda::EventSourceMapping").values():
        queue = referenced(mapping["Properties"].get("EventSourceArn"))
        name = referenced(mapping["Properties"]["FunctionName"])
        if queue not in queues or name in OWN_WAY:
            continue
        tries = queues[queue]["Properties"].get("RedrivePolicy", {}).get("maxReceiveCount")
        variables = functions[name]["Properties"].get("Environment", {}).get("Variables", {})
        if variables.get("MAX_RECEIVE_COUNT") != str(tries):
            yield f"{queue} gives a message up after {tries} tries, {name} has MAX_RECEIVE_COUNT {variables.get('MAX_RECEIVE_COUNT')}"
        if queue not in allowed_queues(template, functions[name], "sqs:ChangeMessageVisibility"):
            yield f"{name} may not change the visibility of its messages in {queue}"


def allowed_queues(template, function, action):
    """The queues that a function's role allows this on."""
    policies = of_type(template, "AWS::IAM::ManagedPolicy")
    role = of_type(template, "AWS::IAM::Role").get(referenced(function["Properties"]["Role"]))
    if role is None:
        return set()
    documents = [policy["PolicyDocument"] for policy in role["Properties"].get("Policies", [])]
    documents += [policies[arn]["Properties"]["PolicyDocument"]
                  for arn in map(referenced, role["Properties"].get("ManagedPolicyArns", [])) if arn in policies]
    return {
        referenced(resource)
        for document in documents
        for statement in as_list(document["Statement"])
        if statement["Effect"] == "Allow" and action in as_list(statement["Action"])
        for resource in as_list(statement["Resource"])
    }


def queues_have_dead_letters_and_alarms(source, template):
    queues = of_type(template, "AWS::SQS::Queue")
    targets = {}
    for name, queue in queues.items():
        redrive = queue["Properties"].get("RedrivePolicy")
        if redrive:
            targets[referenced(redrive["deadLetterTargetArn"])] = name
    watched = set()
    for alarm in of_type(template, "AWS::CloudWatch::Alarm").values():
        properties = alarm["Properties"]
        if properties.get("MetricName") == "ApproximateNumberOfMessagesVisible" and properties.get("AlarmActions"):
            watched.update(referenced(dimension["Value"]) for dimension in properties["Dimensions"])
    for name, queue in queues.items():
        if name not in targets and "RedrivePolicy" not in queue["Properties"]:
            yield f"{name} has no dead-letter queue"
        if name in targets and name not in watched:
            yield f"{name} has no alarm: letters would lie there unread"
        if not (queue["Properties"].get("SqsManagedSseEnabled") or queue["Properties"].get("KmsMasterKeyId")):
            yield f"{name} is not encrypted"


def senders_may_send(source, template):
    for name, function in of_type(template, "AWS::Lambda::Function").items():
        allowed = allowed_queues(template, function, "sqs:SendMessage")
        variables = function["Properties"].get("Environment", {}).get("Variables", {})
        for variable, value in variables.items():
            if variable.endswith("_QUEUE_URL") and referenced(value) not in allowed:
                yield f"{name} knows {variable} and may not send there"


def writers_tell_screens(source, template):
    """Whoever writes can end somebody's session, tell of a payment or notify: what its transactions
    leave in the outbox would wait for the relay's next minute if it did not know the queue."""
    for name, resource in source["Resources"].items():
        if resource["Type"] != "AWS::Serverless::Function":
            continue
        variables = resource["Properties"].get("Environment", {}).get("Variables", {})
        if name not in SILENT and "DATABASE_URL" in variables and "EVENTS_QUEUE_URL" not in variables:
            yield f"{name} uses the database and cannot tell screens: EVENTS_QUEUE_URL, or an entry in SILENT"


def functions_have_log_groups(source, template):
    groups = of_type(template, "AWS::Logs::LogGroup")
    for name, group in groups.items():
        if "RetentionInDays" not in group["Properties"]:
            yield f"{name} keeps log lines for ever"
    for name, function in of_type(template, "AWS::Lambda::Function").items():
        logging = function["Properties"].get("LoggingConfig", {})
        if referenced(logging.get("LogGroup")) not in groups:
            yield f"{name} has no log group of its own"
        if logging.get("LogFormat") != "JSON":
            yield f"{name} does not log JSON"


def functions_wait_for_the_migrations(source, template):
    migrates = {referenced(r["Properties"]["ServiceToken"]) for r in of_type(template, "Custom::Migration").values()}
    if not migrates:
        yield "nothing runs the migrations"
    for name, function in of_type(template, "AWS::Lambda::Function").items():
        variables = function["Properties"].get("Environment", {}).get("Variables", {})
        if name in migrates:
            continue
        if "DATABASE_URL" in variables and "Migration" not in as_list(function.get("DependsOn", [])):
            yield f"{name} uses the database and does not depend on Migration: new code would meet the old schema"


def scheduled_functions_have_alarms(source, template):
    watched = set()
    for alarm in of_type(template, "AWS::CloudWatch::Alarm").values():
        if alarm["Properties"].get("MetricName") == "Errors":
            watched.update(referenced(dimension["Value"]) for dimension in alarm["Properties"]["Dimensions"])
    for schedule in of_type(template, "AWS::Scheduler::Schedule").values():
        function = referenced(schedule["Properties"]["Target"]["Arn"])
        if function not in watched:
            yield f"{function} runs on a schedule and nobody is told when it fails"


def secrets_are_hidden(source, template):
    def is_secret(name):
        return any(word in name.lower().replace("-", "") for word in SECRET_WORDS)

    for name, parameter in template["Parameters"].items():
        if is_secret(name) and str(parameter.get("NoEcho")).lower() != "true":
            yield f"the parameter {name} is a secret and shows itself: NoEcho"
        if is_secret(name) and parameter.get("Default"):
            yield f"the parameter {name} is a secret with a default"
    for name, function in of_type(template, "AWS::Lambda::Function").items():
        for variable, value in function["Properties"].get("Environment", {}).get("Variables", {}).items():
            if is_secret(variable.replace("_", "")) and isinstance(value, str) and value:
                yield f"{name} has {variable} in clear"
    for name, output in template.get("Outputs", {}).items():
        parameter = referenced(output["Value"])
        if parameter in template["Parameters"] and is_secret(parameter):
            yield f"the output {name} shows a secret"


def cors_is_the_guides(source, template):
    bodies = [api["Properties"]["Body"] for api in of_type(template, "AWS::ApiGatewayV2::Api").values()
              if "Body" in api["Properties"]]
    if len(bodies) != 1:
        yield f"one HTTP API is expected, {len(bodies)} found"
    for body in bodies:
        cors = body.get("x-amazon-apigateway-cors", {})
        for key, wanted in (("allowOrigins", CORS_ORIGINS), ("allowMethods", CORS_METHODS),
                            ("allowHeaders", CORS_HEADERS), ("allowCredentials", True)):
            if cors.get(key) != wanted:
                yield f"CORS {key} is {cors.get(key)}, the guide says {wanted}"


def buckets_are_closed(source, template):
    policies = of_type(template, "AWS::S3::BucketPolicy").values()
    tls_only = {
        referenced(policy["Properties"]["Bucket"])
        for policy in policies
        for statement in as_list(policy["Properties"]["PolicyDocument"]["Statement"])
        if statement["Effect"] == "Deny"
        and statement.get("Condition", {}).get("Bool", {}).get("aws:SecureTransport") == "false"
    }
    for name, bucket in of_type(template, "AWS::S3::Bucket").items():
        properties = bucket["Properties"]
        block = properties.get("PublicAccessBlockConfiguration", {})
        if not all(block.get(key) is True for key in
                   ("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")):
            yield f"{name} may become public"
        if "BucketEncryption" not in properties:
            yield f"{name} is not encrypted"
        if "LifecycleConfiguration" not in properties:
            yield f"{name} has no lifecycle"
        if name not in tls_only:
            yield f"{name} may be read without TLS"


def binaries_exist(source, template):
    for name, resource in source["Resources"].items():
        if resource["Type"] != "AWS::Serverless::Function":
            continue
        metadata = resource.get("Metadata", {})
        binary = metadata.get("BuildProperties", {}).get("Binary")
        if metadata.get("BuildMethod") != "rust-cargolambda" or not binary:
            yield f"{name} is not built by cargo-lambda"
        elif not (ROOT / "functions" / binary / "Cargo.toml").is_file():
            yield f"{name} runs `{binary}`, and there is no functions/{binary}"


RULES = [
    no_wildcards, visibility_is_six_times_the_timeout, workers_know_their_queues, queues_have_dead_letters_and_alarms,
    senders_may_send, writers_tell_screens, functions_have_log_groups, functions_wait_for_the_migrations, scheduled_functions_have_alarms,
    secrets_are_hidden, cors_is_the_guides, buckets_are_closed, binaries_exist,
]


def violations(source, template):
    return [f"{rule.__name__}: {text}" for rule in RULES for text in rule(source, template)]


def lint(template):
    """cfn-lint on the expanded template."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(template, file)
        file.flush()
        program = pathlib.Path(sys.executable).with_name("cfn-lint")
        answer = subprocess.run([program, "--regions", "us-east-1", "--", file.name], capture_output=True, text=True)
    return answer.stdout + answer.stderr if answer.returncode else ""


# ---------------------------------------------------------------- self-test


def first(template, kind, has=None):
    for resource in of_type(template, kind).values():
        if has is None or has in resource["Properties"]:
            return resource["Properties"]
    raise LookupError(kind)


def drop_dead_letters(source, template):
    first(template, "AWS::SQS::Queue", "RedrivePolicy").pop("RedrivePolicy")


def drop_visibility(source, template):
    for _, allowed in statements(template):
        if "sqs:ChangeMessageVisibility" in as_list(allowed["Action"]):
            allowed["Action"] = [action for action in as_list(allowed["Action"]) if action != "sqs:ChangeMessageVisibility"]


def drop_queue_alarm(source, template):
    for name, alarm in of_type(template, "AWS::CloudWatch::Alarm").items():
        if alarm["Properties"]["MetricName"] == "ApproximateNumberOfMessagesVisible":
            del template["Resources"][name]


def drop_error_alarms(source, template):
    for name, alarm in of_type(template, "AWS::CloudWatch::Alarm").items():
        if alarm["Properties"]["MetricName"] == "Errors":
            del template["Resources"][name]


def drop_events_queue(source, template):
    for resource in source["Resources"].values():
        resource["Properties"].get("Environment", {}).get("Variables", {}).pop("EVENTS_QUEUE_URL", None)


def drop_dependency(source, template):
    for function in of_type(template, "AWS::Lambda::Function").values():
        function.pop("DependsOn", None)


def body(template):
    return first(template, "AWS::ApiGatewayV2::Api", "Body")["Body"]


def statement(template):
    return first(template, "AWS::IAM::Role", "Policies")["Policies"][0]["PolicyDocument"]["Statement"][0]


def first_function(source):
    return next(r for r in source["Resources"].values() if r["Type"] == "AWS::Serverless::Function")


MISTAKES = {
    "a wildcard action": lambda s, t: statement(t).update(Action=["s3:*"]),
    "every resource": lambda s, t: statement(t).update(Resource="*"),
    "a short visibility timeout": lambda s, t: first(t, "AWS::SQS::Queue", "VisibilityTimeout").update(VisibilityTimeout=60),
    "no partial failures": lambda s, t: first(t, "AWS::Lambda::EventSourceMapping").pop("FunctionResponseTypes"),
    "another number of tries": lambda s, t: first(t, "AWS::SQS::Queue", "RedrivePolicy")["RedrivePolicy"].update(maxReceiveCount=3),
    "a worker that cannot keep its messages": drop_visibility,
    "no dead letters": drop_dead_letters,
    "no alarm on dead letters": drop_queue_alarm,
    "no alarm on a schedule": drop_error_alarms,
    "a queue that one may not send to": lambda s, t: first(t, "AWS::IAM::ManagedPolicy")["PolicyDocument"]["Statement"][0].update(Action=["sqs:ReceiveMessage"]),
    "a writer that cannot tell screens": drop_events_queue,
    "no log group": lambda s, t: first(t, "AWS::Lambda::Function")["LoggingConfig"].pop("LogGroup"),
    "no retention": lambda s, t: first(t, "AWS::Logs::LogGroup").pop("RetentionInDays"),
    "no wait for migrations": drop_dependency,
    "a visible secret": lambda s, t: t["Parameters"]["JwtKeys"].pop("NoEcho"),
    "a secret in clear": lambda s, t: first(t, "AWS::Lambda::Function")["Environment"]["Variables"].update(JWT_KEYS="x"),
    "an open CORS": lambda s, t: body(t)["x-amazon-apigateway-cors"].update(allowOrigins=["*"]),
    "a missing CORS method": lambda s, t: body(t)["x-amazon-apigateway-cors"]["allowMethods"].remove("PATCH"),
    "a public bucket": lambda s, t: first(t, "AWS::S3::Bucket").pop("PublicAccessBlockConfiguration"),
    "a bucket without TLS": lambda s, t: [t["Resources"].pop(n) for n in of_type(t, "AWS::S3::BucketPolicy")],
    "an unknown binary": lambda s, t: first_function(s)["Metadata"]["BuildProperties"].update(Binary="nobody"),
}


def self_test(source, template):
    missed = []
    known = set(violations(source, template))
    for name, seed in MISTAKES.items():
        bad_source, bad_template = copy.deepcopy(source), copy.deepcopy(template)
        seed(bad_source, bad_template)
        if not set(violations(bad_source, bad_template)) - known:
            missed.append(f"self-test: {name} is not noticed")
    return missed


def main():
    source, template = expand(ROOT / "template.yaml")
    found = violations(source, template)
    if "--self-test" in sys.argv[1:]:
        found += self_test(source, template)
    linted = lint(template)
    for line in found:
        print(line)
    print(linted, end="")
    if found or linted:
        return 1
    print(f"template.yaml: {len(template['Resources'])} resources, {len(RULES)} rules, {len(MISTAKES)} seeded mistakes: all well")
    return 0


if __name__ == "__main__":
    sys.exit(main())
