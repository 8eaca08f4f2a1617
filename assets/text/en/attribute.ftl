# attribute

verb-attribute = Shares out the chance of an event among switches of the scenario
verb-attribute-more =
    Examples:
      escalade attribute caucasus
      escalade attribute caucasus --groups any_aid_is_hostile,betrayal,fear=hostile_attribution+insecurity_gain
    Each group of switches is left out alone, and the whole is shared among all groups (Shapley values). With up to eight groups every coalition is played; with more, orders of the groups are drawn.

arg-attribute-groups = Groups with commas: a switch, or NAME=SWITCH+SWITCH [the switches of readings]
arg-attribute-event = What is shared out: war, "rung >= 5", "outcome is NAME", or any condition of the formula language ["rung >= 5"]
arg-attribute-runs = How many runs of each coalition [300]
arg-attribute-orders = How many orders of the groups, each with the one turned round, where there are more than eight [20]

attribute-switch = the scenario has no switch “{ $name }”; it has { $known }
attribute-switch-near = the scenario has no switch “{ $name }”; did you mean { $near }?
attribute-twice = the switch “{ $name }” is in two groups: name it once
attribute-name = “{ $name }” names no group or two of them: each group needs a name of its own
attribute-none = this scenario has no switch that is on: there is nothing to leave out
attribute-many = too many groups: name at most { $most }
attribute-title = { $event }: { $coalitions } coalitions of { $n } runs with the same draws, seed { $seed }
attribute-whole = With all of these on { $all }, with none { $none }: { $whole } points to share out.
attribute-group = Group
attribute-share = Shapley
attribute-out = left out
attribute-sum = The Shapley values sum to { $sum } points, which is the whole. What leaving one out takes away does not add up: never sum it.
attribute-ablation = This is structural ablation: what is left without a mechanism may be a crisis that no author meant.
attribute-method = In points. Intervals at 95%: Shapley values paired t over runs with the same draws, every coalition played, exact (Clopper-Pearson) where all runs are alike; left out, Newcombe's method 10.
attribute-method-orders = In points. Intervals at 95%: Shapley values t over drawn orders of the groups, each with the one turned round, and over runs: both variances added; left out, Newcombe's method 10.

table-attributed = One row per group: its share of the chance, and what is lost when it alone is left out
    .group = Name of the group
    .switches = Its switches
    .shapley = Its Shapley value, in shares of runs
    .shapley_low = Lower end of its 95% interval (paired t; with more than eight groups t over drawn orders and runs; exact where all runs are alike)
    .shapley_high = Upper end of that interval
    .left_out = Share with all on less share with this group off
    .left_out_low = Lower end of its 95% interval (Newcombe, method 10)
    .left_out_high = Upper end of that interval
    .mcnemar = Chance of discordant pairs as uneven as these or more, were both shares the same (McNemar, exact)
table-coalitions = One row per coalition that was played
    .on = Groups that are on, joined by +; empty for none
    .runs = Runs
    .event = Runs in which the event happened
