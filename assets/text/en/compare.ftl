# compare

verb-compare = Compares two settings run by run under the same draws
verb-compare-more =
    Examples:
      escalade compare caucasus caucasus-no-aid
      escalade compare caucasus --with params/rl_push/value=0 --event war
      escalade compare caucasus --with-policy RUS=dove
      escalade compare caucasus --deed "4:RUS/azerbaijan=wait"
    Both settings are played with the same seed and run numbers, so what differs between the two runs of a pair follows from what differs between the settings.

arg-compare-first = Scenario A: a path or a name
arg-compare-second = Scenario B; A with the changes below, if not given
arg-compare-with = Set a value in B only; may be repeated
arg-compare-with-params = Named set of parameters for B only
arg-compare-with-policy = How an actor decides in B only; may be repeated
arg-compare-deed = A deed that is done in B in place of a choice: a turn, a docket or actor, and an action (with :NAME of a side, where it can be done to several), or wait
arg-compare-event = What is compared: war, "rung >= 5", "outcome is NAME", or any condition of the formula language; may be repeated ["rung >= 5"]
arg-compare-runs = How many pairs of runs [2000]
arg-compare-set = Set a value in both
arg-compare-params = Named set of parameters of both
arg-compare-policy = How an actor decides in both

compare-nothing = nothing to compare { $scenario } with: name a second scenario, or what differs in it with --with, --with-params, --with-policy or --deed
compare-title = { $n } pairs of runs with the same draws, seed { $seed }
compare-open = The deed was open in { $k } of { $n } runs; in the others B is A.
compare-a-yes = A: yes
compare-a-no = A: no
compare-b-yes = B: yes
compare-b-no = B: no
compare-shares = A { $a } ({ $a_interval }), B { $b } ({ $b_interval }).
compare-difference = A less B: { $difference } points; { $newcombe } (Newcombe), { $bonett } (Bonett-Price); exact McNemar p { $p }.
compare-difference-holm = A less B: { $difference } points; { $newcombe } (Newcombe), { $bonett } (Bonett-Price); exact McNemar p { $p } (Holm, over the events).
compare-reduction = Same draws: the difference varies { $times } times less than between runs with seeds of their own ({ $interval }, bootstrap); for shares as far apart as these it can be at most { $most } times.
compare-no-pair-differs = No pair differs.
compare-outcome = Outcome
compare-number = Mean
compare-a = A
compare-b = B
compare-points = A − B
compare-less = A − B
compare-interval = 95% interval
compare-holm = p (Holm)
compare-end-turn = last turn
compare-peak-rung = highest rung
compare-cleared-km2 = area cleared, km²
compare-battle-deaths = battle deaths
compare-method = Intervals at 95%: shares Wilson, exact below five; differences of shares Newcombe's method 10 and Bonett-Price, in the table of outcomes Newcombe; means paired t; p exact McNemar, adjusted after Holm where several are read together.
compare-look = A pair that parts:

deed-form = “{ $given }” is no deed; write TURN:WHO=OPTION, such as 4:RUS/azerbaijan=wait
deed-docket = nobody called “{ $name }” decides; there are { $known }
deed-docket-near = nobody called “{ $name }” decides; did you mean { $near }?
deed-option = “{ $name }” is nothing that this docket can do; it can { $known }
deed-option-near = “{ $name }” is nothing that this docket can do; did you mean { $near }?
deed-many = “{ $name }” can mean several: { $list }
deed-no-wait = this docket cannot wait

table-compared_events = One row per event: in how many pairs it happened in A, in B, in both, and the difference of its shares, A less B
    .event = The event, as it was asked for
    .both = Pairs in which it happened in both runs
    .first_only = Pairs in which it happened in A only
    .second_only = Pairs in which it happened in B only
    .neither = Pairs in which it happened in neither
    .difference = Share in A less share in B
    .newcombe_low = Lower end of its 95% interval (Newcombe, method 10)
    .newcombe_high = Upper end of that interval
    .bonett_price_low = Lower end of its 95% interval (Bonett and Price)
    .bonett_price_high = Upper end of that interval
    .mcnemar = Chance of discordant pairs as uneven as these or more, were both shares the same (McNemar, exact)
    .holm = The same, adjusted for all rows (Holm)
    .variance_reduction = How many times the variance of the difference seeds of their own would have; missing where no pair differs
    .reduction_low = Lower end of its 95% interval (bootstrap, percentiles)
    .reduction_high = Upper end of that interval; missing where samples had no pair that differs
table-compared_outcomes = One row per outcome that a run of A or B came to, as for events
    .outcome = The outcome
    .both = Pairs in which both runs came to it
    .first_only = Pairs in which the run of A only came to it
    .second_only = Pairs in which the run of B only came to it
    .neither = Pairs in which neither came to it
    .difference = Share in A less share in B
    .newcombe_low = Lower end of its 95% interval (Newcombe, method 10)
    .newcombe_high = Upper end of that interval
    .bonett_price_low = Lower end of its 95% interval (Bonett and Price)
    .bonett_price_high = Upper end of that interval
    .mcnemar = Chance of discordant pairs as uneven as these or more, were both shares the same (McNemar, exact)
    .holm = The same, adjusted for all rows (Holm)
table-compared_numbers = One row per number of a run: its mean in A and in B, and the mean of the differences of the pairs
    .number = The number: last turn, highest rung over the focal pairs, mined area cleared in km2, battle deaths
    .first = Mean in A
    .second = Mean in B
    .difference = Mean of A less B, pair by pair
    .low = Lower end of its 95% interval (paired t)
    .high = Upper end of that interval
