# advise

verb-advise = Races the options of one decision for the lowest risk
verb-advise-more =
    Example: escalade advise caucasus --run 3 --turn 6 --actor RUS/azerbaijan
    The run is played up to the decision. From there every option that is open is tried on the same forks, and dropped once it is worse than the best beyond doubt. What comes out holds in this scenario as written, and nowhere else.

arg-advise-actor = Who decides: a docket, or an actor that has one
arg-advise-turn = Turn of the decision
arg-advise-event = The risk: war, "rung >= 5", "outcome is NAME", or any condition of the formula language ["rung >= 5"]
arg-advise-forks = Most forks of each option [600]

advise-happened = in run { $run } it has already happened by turn { $turn }: choose an earlier turn or another run
advise-nothing = at turn { $turn } nothing can be decided there: no option is legal
advise-over = run { $run } ends with turn { $turn }: choose an earlier turn or another run
advise-title = { $scenario }, seed { $seed }, run { $run }, turn { $turn }: { $docket } decides. Risk: { $event }, from here on.
advise-option = Option
advise-forks = forks
advise-risk = risk
advise-less = above
advise-one = In this scenario as written, { $best } keeps the risk lowest: every other option was dropped.
advise-some = In this scenario as written, { $best } has the lowest risk so far, and { $left ->
    [2] one other option is
   *[other] { $others } other options are
 } not distinguishable from it.
advise-fresh = Tried again on { $n } forks that the race has not seen: { $share } ({ $interval }).
advise-own = Left to its own choice, on the same forks: { $own }, { $less } points ({ $less_interval }).
advise-method = * still in the race; above: the risk less that of the best, in points. Intervals at 95%: shares Wilson, exact below five; differences over the same forks Newcombe's method 10. Dropped: exact McNemar below 0.001 after Holm, looked at every 50 forks.

table-advice = One row per option that was open: how often the risk came true on the forks, and how much more often than with the best
    .option = The option: action and sides
    .forks = Forks on which it was tried
    .event = Forks on which the event happened
    .share = Share of them
    .low = Lower end of its 95% interval (Wilson, exact below five)
    .high = Upper end of that interval
    .less_best = Share less that of the best on the same forks; missing for the best
    .less_best_low = Lower end of its 95% interval (Newcombe, method 10)
    .less_best_high = Upper end of that interval
    .dropped = Whether it was dropped from the race
