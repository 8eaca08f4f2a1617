# Ce que lisent les gens. { $doer }, { $target } et { $beneficiary } deviennent des noms d’acteurs.
scenario-title = Le barrage

actor-UPPER = Amont
actor-LOWER = Aval
actor-TOWNS = les villes

action-build_dam = { $doer } travaille au barrage pour { $beneficiary }
action-protest = { $doer } proteste auprès de { $target }
action-talk = { $doer } propose des pourparlers à { $target }

rung-calm = Calme
rung-words = Mots de colère
rung-troops = Troupes au bord du fleuve

lens-our_water = Qui tient le fleuve nous tient
lens-from_a_partner = Un partenaire devrait le savoir

rule-hostile_deeds_raise_tension = Un acte hostile fait monter la tension
rule-friendly_deeds_lower_tension = Un acte amical fait baisser la tension
rule-quiet_weeks_calm = Une semaine calme apaise

inject-machines_arrive = Les machines arrivent au barrage

outcome-standoff = Face-à-face au bord du fleuve
outcome-quarrel = La querelle continue
outcome-calm_again = Le calme revenu
