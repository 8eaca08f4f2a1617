# optimise

verb-optimise = Searches postures of actors, or numbers of the scenario, for the lowest risk
verb-optimise-more =
    Examples:
      escalade optimise caucasus --postures RUS=dove,utility,hawk --postures AZE=dove,utility,hawk
      escalade optimise caucasus --over params/half_tau --over params/rl_push=0..0.3
    Every point is played with the same seed and run numbers. Menus are halved round by round; numbers are searched by the cross-entropy method. The best is played again with a seed that the search has not seen, against the scenario as it is.

arg-optimise-over = A number to search, in its declared range or one given; may be repeated
arg-optimise-postures = Postures of an actor to choose among, with commas; may be repeated, and every combination is tried
arg-optimise-event = The risk: war, "rung >= 5", "outcome is NAME", or any condition of the formula language ["rung >= 5"]
arg-optimise-runs = Runs of each point; of each candidate in the first round, about [60]
arg-optimise-rounds = Rounds of 25 points, for numbers [8]
arg-optimise-fresh = Runs of the final figure [1000]

optimise-nothing = nothing to search: name numbers with --over or postures with --postures
optimise-postures = “{ $given }” is no menu of postures; write ACTOR=LIST, such as RUS=dove,hawk
optimise-many = too many combinations of postures: at most { $most }
optimise-range = { $path } has no range: name a number with a declared range, or write PATH=LOW..HIGH
optimise-unfit = the scenario cannot be played with { $path }={ $value }: choose another number or range
optimise-unfit-together = the scenario cannot be played with the values that were found together: choose other ranges, or fewer numbers at once
optimise-title = { $scenario }, seed { $seed }. Risk: { $event }.
optimise-postures-head = Postures
optimise-runs = runs
optimise-risk = risk
optimise-dropped = dropped in round
optimise-round = round
optimise-lowest = lowest risk
optimise-about = searched about
optimise-best = Lowest risk found, in this scenario as written:
optimise-fresh = With it, on { $n } runs of a fresh seed ({ $fresh }): { $best } ({ $best_interval }).
optimise-own = As it is, on the same: { $own }, { $less } points ({ $less_interval }).
optimise-method-menu = Halving: the best quarter of each round goes on, rounds cost about the same. Intervals at 95%: shares Wilson, exact below five; the difference Newcombe's method 10. Shares of the search itself are no estimates: the best of many looks better than it is.
optimise-method-numbers = Cross-entropy: 25 points a round, the five best move the search. Intervals at 95%: shares Wilson, exact below five; the difference Newcombe's method 10. Shares of the search itself are no estimates: the best of many looks better than it is.
optimise-look = What else it changes:

table-candidates = One row per combination of postures
    .postures = The postures, as --policy takes them
    .runs = Runs of its last round
    .share = Share of them in which the event happened
    .dropped_in_round = Round in which it was dropped; missing for the best
table-rounds = One row per round and number that is searched
    .round = The round
    .path = The number
    .mean = About which value points were drawn
    .spread = How widely
    .lowest_share = Lowest share of runs with the event among the points of the round
