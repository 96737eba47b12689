// A whole configuration file with its comments, to begin with; a test reads it, and finds every setting in it.

export const CONFIGURATION_EXAMPLE = `\
# The configuration of sohr-reader. Everything in it may be left out.
# sohr-reader config prints what is in force, and where that comes from.

# How it looks: auto asks the terminal for its ground. dark, light, high-contrast, 16 (colours),
# none, or ascii, which draws with letters alone. --theme and SOHR_READER_THEME go before it.
theme: auto

# Who sets Arabic from right to left: terminal (it does so itself), reorder (we do), shape (we do, and
# join the letters too). Without it, shape for terminals that are known to do neither.
arabic: terminal

# The sites that sync asks. Without the list there is one, SOHR's English site.
sources:
  - name: sohr # what is typed after sohr-reader sync
    url: https://www.syriahr.com/en/
    since: 2024 # none that were published before: a year, a month or a day
    limit: 1000 # each time at most so many reports of the past, the newest first
    rate: 0.5 # requests a second; 1 unless given
  - name: agency
    url: https://agency.example/feed.xml
    kind: feed # or wordpress; auto, or nothing, looks at the site
    headers: # sent to this site alone
      Authorization: Basic ...

# How 05/04/2012 is written, where no other date of an import tells: dmy or mdy.
# Without it such a date is told as one that may be two days.
dates: dmy

reading:
  marks: opened # being on a report's page marks it as read; asked: x alone does
  list: short # a line a report; long: with its whole title, places and kind

# Programs of your own. They are run as their words stand, without a shell, and read
# the report as JSON from their standard input: what sohr-reader show --json prints.
commands:
  - name: note
    run: [my-notes, add, --from, sohr-reader]
  - name: look
    run: [less]
    terminal: yes # it has the screen until it ends

# What keys do instead of what ? lists: a command, several one after the other, run and a
# command of your own, or none. Everywhere, or in one place: list, page, card, map, ...
keys:
  ctrl+t: timeline
  ctrl+o: run note
  list:
    "!": [star, next-unread]
    X: none
`;
