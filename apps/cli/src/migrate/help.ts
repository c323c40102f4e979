export const MIGRATE_HELP = `
A column is found by its name: "Full Name", full_name and fullName are one. Needed are email, fullName,
birthDate, kycStatus (approved or rejected) and admin (or ARGOS_ADMIN). Other names: --map, or a mapping file.

First look, then send:
  argos migrate init people.csv                       a mapping file to edit, when columns have other names
  argos migrate people.csv --dry-run                  checks every row, sends nothing, needs no key
  argos migrate people.csv                            sends; Ctrl-C ends it in order
  argos migrate resume people.csv.argos-journal       goes on where it stopped
  argos migrate report people.csv.argos-journal --html report.html

What is done is kept in a journal beside the file, before and after each call. It holds no names, only row
numbers and what became of them. Keep it until everything is done: with it nobody is sent twice, whatever
happens. Nothing is sent when a row is wrong, unless --skip-invalid. A row whose answer was lost is looked up
by its reference (userid) before it is sent again.

Examples:
  argos migrate people.csv --map "Customer No=userId" --map "Remark=" --date-format dd/MM/yyyy
  argos migrate people.csv --set kycStatus=approved --rate 50 --daily-budget 100000 --wait
  zcat people.csv.gz | argos migrate - --journal people.argos-journal --skip-invalid

A file called "status", "resume", "report" or "init" is written ./status and so on.

Exit codes: 0 all done, 1 some rows failed or are unknown (--dry-run: some are wrong), 2 wrong use, or rows are
wrong and --skip-invalid is not given: nothing was sent, 3 stopped before the end and can be resumed.`;

export const RESUME_HELP = `
The input and the flags of the first run are kept in the journal; flags that are given here come first. Not kept,
since they may be personal or secret: values of --set, ARGOS_ADMIN, and the API key with its file.

  argos migrate resume people.csv.argos-journal
  argos migrate resume people.csv.argos-journal --retry-failed --rate 20`;

export const REPORT_HELP = `
Without a flag it prints a summary. --failed-rows and --review copy rows from the input, so they hold people: only
you can read these files, and a file that is there already is never replaced.

  argos migrate report people.csv.argos-journal
  argos migrate report people.csv.argos-journal --html report.html --results results.csv
  argos migrate report people.csv.argos-journal --failed-rows failed.csv`;
