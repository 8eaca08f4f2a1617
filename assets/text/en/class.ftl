### Why something that was asked for in an exercise does not happen, and what is wrong with a journal or a list of injects.

class-not-yours = That is not yours to do.
class-no-person = Nobody of that number is here.
class-no-seat = There is no seat “{ $name }”.
class-unseated = You sit in no seat yet; the facilitator gives you one.
class-played-by-policy = A policy plays { $name } at the moment; the facilitator can hand the seat back.
class-phase = That cannot be done { $phase ->
    [lobby] before the exercise begins
    [briefing] during the briefing
    [plan] while seats plan
    [discuss] while seats talk
    [commit] while orders are sealed
    [reveal] while the turn is being shown
   *[debrief] after the end
}.
class-paused = The exercise is paused.
class-not-paused = The exercise is not paused.
class-not-due = The clock has not run out.
class-no-clock = This phase has no clock; it lasts until the facilitator goes on.
class-over = Play is over.
class-too-long = The text is too long: at most { $most } characters.
class-empty = Something is missing: the text is empty.
class-full = There is room for { $most } at most.
class-too-many-messages = Your seat has sent { $most } messages this turn: wait for the next, or talk across the table.
class-no-docket = There is no docket “{ $name }” in this seat.
class-twice = “{ $name }” has two choices; one is allowed.
class-no-option = There is no deed “{ $option }”.
class-illegal = “{ $option }” is not possible now; the list of deeds says why.
class-over-budget = These deeds cost { $cost } of { $name } together, and there is { $has }. Take one out; the draft is kept.
class-sealed = The order is sealed. Take it back first to change it.
class-nothing-to-take-back = There is nothing to take back.
class-needs-proposal = Several people share this seat: propose the order first, so that another can second it.
class-needs-second = Nobody has seconded the proposal yet.
class-no-proposal = Nothing has been proposed.
class-own-proposal = This is your own proposal: another of your team must second it.
class-other-order = This is not the order that was proposed and seconded. Propose it anew, or seal the one that was.
class-no-message = There is no message { $number } for you to answer.
class-no-receiver = Say to whom the message goes.
class-no-line = There is no inject “{ $name }” in the list.
class-has-fired = “{ $name }” has happened already.
class-line-twice = Two injects in the list are called “{ $name }”.
class-no-inject = The scenario has no inject “{ $name }”.
class-bad-condition = The condition of “{ $name }” cannot be read ({ $why }).
class-unkept = The condition of “{ $name }” counts something that this exercise does not keep.
class-idle-line = “{ $name }” has neither a text nor an inject of the scenario that it calls.
class-line-turn = “{ $name }” is due in turn { $turn }, which this exercise does not have.
class-no-cell = “{ $name }” is not a quantity that can be set.
class-out-of-range = “{ $name }” must lie between { $low } and { $high }.
class-no-reason = State a reason; it is kept and told at the debrief.
class-nothing-new = That is so already.

journal-exists = { $path } exists already: name another file, or open it to go on with its exercise.
journal-missing = There is no file { $path }.
journal-busy = Another program has { $path } open. Close it there first.
journal-foreign = { $path } is not the journal of an exercise.
journal-newer = { $path } was written by a later version of escalade: use that one.
journal-damaged = { $path } is damaged and cannot be read ({ $why }).
journal-digest = { $path }: turn { $number } comes out otherwise than it was written. The file was changed, or another version of escalade wrote it.
journal-altered = { $path }: scenario or seed are not those with which the exercise began. The file was changed.
journal-inconsistent = { $path }: fact { $number } does not follow from those before it. The file was changed.
journal-io = { $path } cannot be read or written: { $why }.
journal-chance = The system gave no random numbers: { $why }.

msel-no-text = The file is not a text in UTF-8, or it is larger than 1 MiB.
msel-no-column = The first row lacks the column “{ $name }”.
msel-other-column = The column “{ $name }” means nothing, or stands there twice.
msel-long-row = Row { $row } has more fields than there are columns.
msel-no-name = Row { $row } has no name.
msel-no-turn = Row { $row }: “{ $text }” is not the number of a turn.
msel-turn-and-when = Row { $row } has both a turn and a condition; one of them is allowed.
