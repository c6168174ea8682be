# The window's own short words. Flat names without arguments; every one of them goes into `View::labels`.
# The names are listed in `ui/src/labels.ts`; a test compares the two.
# Two of them hold numbers: `%n` of `%m`; the page puts them in.

after = After
allSteps = All steps
aloud = In one line
before = Before
cameBack = What came back
close = Close
copied = Copied ✓
dropLetGo = Let go. We only read it.
empty = empty
evidence = Evidence
groupsShown = Groups shown: %n of %m
hideSteps = Hide the steps
hideThem = Hide them
is = Is
lost = This window lost its connection. Close it and open it again. Your answers are saved.
mustBe = Must be
noGroup = No group has this in its name.
organization = Your organization
peopleShown = People shown: %n of %m
place = Where you are
practice = Practice
readText = Read this text
legend = What the marks mean
sent = We sent
shouldBe = It should be
showSteps = Show the steps
showThem = Show them
skip = Skip to the step
stillOpen = Still open
weSaw = We saw
whatToDo = What to do
whyItMatters = Why it matters
