### `escalade play`: an exercise in the terminal.

verb-play = Plays an exercise in the terminal: alone against policies, or several seats at one keyboard
verb-play-more =
    Example: escalade play caucasus --seat AZE --turns 6
    Each seat sees what it may know and nothing else. The seed is drawn from the system and told at the end; its hash is fixed before.
    With several seats the keyboard is passed from one to the next. Simulated events: not information about real ones.
arg-play-scenario = A file, a folder, or one of the scenarios that come with the program
arg-play-seat = Seat to play, by its actor; may be repeated [the first seat of the scenario]
arg-play-turns = How many turns, at most those of the scenario [8]
arg-play-seed = Seed of the draws, 0 to 2^53 - 1, to play the same exercise again [drawn from the system]
arg-play-journal = File that keeps the exercise; where it is there already, the exercise goes on
arg-play-ethnic-narratives = Leave in campaigns about minorities, which are off in an exercise

play-seat = the scenario has no seat “{ $name }”; it has { $known }
play-seat-near = the scenario has no seat “{ $name }”; did you mean { $near }?
play-no-seats = nobody decides anything in this scenario, so there is no seat to play
play-no-terminal = an exercise needs a terminal for keys and screens; run it in one, without a pipe
play-bad-setup = the scenario cannot be played as an exercise
play-failed = the exercise cannot begin: { $why }

play-exercise = EXERCISE
play-chosen = { $name }: { $what }
play-treaty = { $treaty }: { $actor }, { $state }
play-turn = turn { $turn } of { $turns }, { $date }
play-capital = capital { $capital }/10
play-too-small = The terminal is too small: { $columns } columns and { $rows } rows are needed.

play-reading = How you were read
play-ladder = Ladder
play-order = Order
play-ramps = Off-ramps
play-news = News
play-forces = Presence

play-you = you
play-own-deed = Turn { $turn }: { $deed }
play-nothing-read = You have done nothing yet that others could read.
play-no-sign = no sign
play-estimated = Estimated from public signs.
play-tone-grave = very hostile
play-tone-hostile = rather hostile
play-tone-neutral = hardly noticed
play-tone-friendly = friendly

play-wait = Wait
play-no-order = Play is over.
play-no-ramps = None.
play-closed-now = closed this turn: { $why }
play-no-news = Nothing yet.
play-no-forces = None known.
play-line = { $from }: { $text }
play-somebody = Somebody did something; who is not known.
play-somebody-against = Somebody acted against { $target }; who is not known.
play-refused = { $deed }: refused

play-pass = Change of seat
play-pass-text = The keyboard goes to { $seat }. All others look away; then press Enter.
play-role = Your role
play-secret = secret
play-why = Seal the order
play-why-text = Why this choice? One sentence, kept for the debrief; may be empty. Enter seals, Esc goes back.
play-map = What your seat knows
play-map-forces = Forces
play-map-force = { $own ->
    [yes] { $force } (your own)
   *[no] { $turn ->
        [0] { $force } (known from the start)
       *[other] { $force } (as of turn { $turn })
    }
}
play-map-treaties = Treaties
play-map-axes = Axes of a possible attack; not a known plan
play-all-news = News
play-reveal = The turn was played
play-quiet-turn = You noticed no deed of anybody this turn.
play-moved = { $moved ->
    [up] ▲ { $from } toward { $to }: up to rung { $rung }
   *[down] ▼ { $from } toward { $to }: down to rung { $rung }
}
play-end = The end
play-stopped = Play was stopped before an outcome.
play-revealed = Seed { $seed }, salt { $salt }; before play you were shown their BLAKE3 hash { $commitment }.
play-truly-read = What you meant, and how it was really read
play-meant-read = Turn { $turn }: { $deed }. Meant { $meant }; read { $read }
play-meant-unread = Turn { $turn }: { $deed }. Meant { $meant }; nobody read it
play-quit = Stop here?
play-quit-text = Enter or y leaves. Any other key goes back.
    With --journal FILE the exercise goes on where it is when it is started again; without it, it is gone.
play-last-seat = This is the only seat played here: leave with q instead.
play-no-seat = Name a seat to play.

play-help = Keys
play-help-text =
    1 to 9, Space    choose or take back an option; one for each docket
    Up, Down         move the cursor; the digits follow it, nine options at a time
    Left, Right      another of your deeds that were read
    e, Enter         seal the order; you are asked why
    m                forces, treaties and axes that your seat knows
    n                all news
    p                leave this seat to its policy (where several are played here)
    q, Esc           stop
    { "" }
    The number at the end of a line is its cost, in tenths of the political capital.
    { "[x]" } chosen   × not possible now, and why   ○ open   ▲ up   ▼ down   ? not confirmed

play-more = ↓ { $lines } more { $lines ->
    [one] line
   *[other] lines
}
play-keys-order = 1-9 choose  ←→ deeds read  m map  n news  e seal  p policy  ? help  q quit
play-keys-why = Enter seal  Esc back
play-keys-quit = Enter leave  any other key back
play-keys-list = ↑↓ move  any other key back
play-keys-on = Enter go on  ↑↓ move  m map  n news  ? help  q quit
