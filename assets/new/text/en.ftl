# What people read. { $doer }, { $target } and { $beneficiary } are filled in with names of actors.
scenario-title = The dam

actor-UPPER = Upper
actor-LOWER = Lower
actor-TOWNS = the towns

action-build_dam = { $doer } works on the dam for { $beneficiary }
action-protest = { $doer } protests to { $target }
action-talk = { $doer } offers talks to { $target }

rung-calm = Calm
rung-words = Angry words
rung-troops = Troops at the river

lens-our_water = Whoever holds the river holds us
lens-from_a_partner = A partner should know better

rule-hostile_deeds_raise_tension = A hostile deed raises tension
rule-friendly_deeds_lower_tension = A friendly deed lowers tension
rule-quiet_weeks_calm = A quiet week calms

inject-machines_arrive = The machines arrive at the dam

outcome-standoff = Standoff at the river
outcome-quarrel = The quarrel goes on
outcome-calm_again = Calm again
