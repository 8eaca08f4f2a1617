# game

verb-game = Plays postures of two actors against each other, and finds where neither gains by moving alone
verb-game-more =
    Examples:
      escalade game caucasus RUS AZE
      escalade game caucasus RUS ARM --postures dove,hawk,tit_for_tat --event war
      escalade game caucasus RUS AZE --payoff "RUS=capital(RUS)"
    Every pair of postures is played with the same seed and run numbers. Without --payoff, both sides want the risk low: a run in which the event happens costs 100.

arg-game-first = First actor
arg-game-second = Second actor
arg-game-postures = Postures of both, or of one actor: utility, dove, hawk, tit_for_tat, uniform or script:NAME, with commas [dove,utility,hawk]
arg-game-payoff = What an actor wants high: a formula, taken at the end of the run; may be given for each
arg-game-event = The risk: war, "rung >= 5", "outcome is NAME", or any condition of the formula language ["rung >= 5"]
arg-game-runs = How many runs of each pair of postures [400]

game-one-actor = { $name } cannot play against itself: name two actors
game-menu = the menu of { $actor } must have 1 to { $most } postures
game-payoff = “{ $given }” is no payoff of the two actors; write ACTOR=FORMULA, such as RUS=capital(RUS)
game-title = { $first } and { $second }: { $n } runs of each pair of postures with the same draws, seed { $seed }
game-risk = Risk: { $event }. A side without a payoff of its own loses 100 where it happens.
game-payoffs = payoffs
game-regrets = regrets
game-event = risk
game-none = No equilibrium was found: payoffs are tied.
game-pure = Equilibrium: { $first } { $first_mix }, { $second } { $second_mix }; they get { $first_value } and { $second_value }.
game-mixed = Mixed equilibrium: { $first } { $first_mix }; { $second } { $second_mix }; they get { $first_value } and { $second_value }.
game-epsilon = With 95% confidence no payoff is off by more than { $error }, so nobody gains more than { $epsilon } by leaving an equilibrium of this table, in this scenario as written.
game-method = Intervals at 95%: payoffs from the risk Wilson, exact below five, others t; their regrets over the same draws Newcombe’s method 10, others paired t; the bound on all payoffs together Bonferroni, exact. Equilibria by enumeration of supports. A regret is what the side would gain by its best answer; * marks a pure equilibrium.

table-payoffs = One row per pair of postures: what each side got, and how much it could gain by moving alone
    .first = Posture of the first actor
    .second = Posture of the second actor
    .runs = Runs
    .event = Runs in which the event happened
    .first_payoff = Mean payoff of the first
    .first_low = Lower end of its 95% interval (t)
    .first_high = Upper end of that interval
    .first_regret = Best answer of the first to this posture of the second, less this
    .first_regret_low = Lower end of its 95% interval (paired t)
    .first_regret_high = Upper end of that interval
    .second_payoff = Mean payoff of the second
    .second_low = Lower end of its 95% interval (t)
    .second_high = Upper end of that interval
    .second_regret = Best answer of the second to this posture of the first, less this
    .second_regret_low = Lower end of its 95% interval (paired t)
    .second_regret_high = Upper end of that interval
    .pure_equilibrium = Whether neither gains by moving alone
table-equilibria = One row per equilibrium, actor and posture
    .equilibrium = Number of the equilibrium
    .actor = The actor
    .posture = The posture
    .weight = Chance with which the actor takes it
    .value = What the actor gets at the equilibrium
