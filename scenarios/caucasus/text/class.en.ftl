### For a class: briefing, roles, objectives, questions.

exercise-briefing = July 2025. For years Azerbaijan and Russia called each other allies. Then an airliner was shot down, people were arrested in Yekaterinburg and in Baku, and the words changed. Azerbaijan has sent a demining machine to Ukraine and now gives more, in public. For Baku it is help for people who live on mined ground. In Moscow, any help to Ukraine can be read as taking sides.
    .p2 = Armenia has frozen its seat in the CSTO and still hosts a Russian base at Gyumri. A text of peace between Yerevan and Baku is agreed and not signed. Türkiye is bound to Azerbaijan by treaty, Iran and Georgia hold the ways by air, Europe and the United States watch. Most of the Russian army is tied in Ukraine.
    .p3 = One turn is one week. Each week every seat decides at the same time and does not see what the others decide. Deeds become known, or not; those who see them read them through what they already believe. How you were read is shown to you. Most such quarrels fade. Some do not.

exercise-role-AZE = You are the government of Azerbaijan. You want to go on helping Ukraine without paying for it with your security, to answer Moscow without being dragged up the ladder, and to bring the peace with Armenia home. Your army is good and far smaller than the one in the north; Türkiye has promised help. Your media listen to you, and the other media follow the agency: what they say is read in Moscow as what you mean.
exercise-role-RUS = You are the government of Russia. You see a neighbour that you called an ally help your enemy, another one leave step by step, and Turkish influence grow where yours was. More than half of your army is tied in Ukraine. You can press with words, trade, gas, arrests and troops; each step up makes the next one easier, for you and for the others, and none of them has to believe that your aims are limited.
exercise-role-ARM = You are the government of Armenia. Russian troops stand on your ground, Russian gas heats your houses, and the alliance did not come when you called. You look west, slowly, because each step away has a price that is due before the gain. This quarrel is not yours; the base at Gyumri can make it yours. A signature under the peace with Baku would change more than any speech.
exercise-role-UKR = You are the government of Ukraine. Each machine gives fields and roads back, and each friend who is seen to help you may be made to pay for it. You can thank aloud or quietly, pass on what your services learn, and draw Baku closer. You decide how public the help is; what Moscow makes of it you do not decide.
exercise-role-TUR = You are the government of Türkiye. The Shusha Declaration binds you to Azerbaijan; gas, trade and two seas bind you to Russia. You are one of few whom both sides receive. Your word can calm or harden.
exercise-role-GEO = You are the government of Georgia. You have no embassy in Moscow and much trade with it. Russian aircraft ask to cross your sky, lorries cross your passes, and your friends no longer agree about you.
exercise-role-IRN = You are the government of Iran. You work with Moscow, you distrust Baku, and the way by air to Gyumri leads over you. A corridor run by an American company along your border is what you least want.
exercise-role-EU = You speak for the European Union. You have money, observers and patience, and no troops to send. You can pay for machines, offer talks and stand beside Yerevan.
exercise-role-USA = You are the government of the United States. You can bring both sides to a table and guarantee what is signed there. Your attention is short, and everybody knows it.

exercise-learn-reading = Tell what a deed was meant to say from what others read in it, and name what made the difference.
exercise-learn-spiral = Show in one's own game how answers of equal strength can still lead upward.
exercise-learn-signals = Say what makes a signal cost something, and why cheap ones are not believed.
exercise-learn-off_ramps = Find the ways down that were open, and say what closed the others.
exercise-learn-humanitarian = Discuss what happens to aid when it is shown, and who bears the cost.

exercise-ask-surprise = What surprised you? Speak first about what your seat felt, then about what it did.
exercise-ask-meant_and_read = Take the largest gap between what you meant and what was read. What would have made it smaller?
exercise-ask-closed_door = Which way down was open and not taken? What would taking it have cost, and whom?
exercise-ask-who_could_stop = At the turning point, who could have stopped, and what would they have had to know?
exercise-ask-what_was_not_known = What did you believe about another seat that was wrong? What would have told you?
exercise-ask-deminers = Who worked in the minefields while you were deciding? What did your quarrel change for them?
exercise-ask-model = Where did the model feel wrong? Which of its assumptions would you change first, and what would follow?

exercise-note = Nobody has to win, and there is no score. Keep the clock, not the story: help with forms, never with choices. If a seat stands still, ask what it fears most. If the room laughs at a war, stop and ask who is in that town. Show the odds after the end rather than during play: players who see odds play the odds. The aim of the last third is talk; if time is short, cut a turn, not the debrief.
exercise-ethics = This exercise starts from one partisan text about a real crisis. Real people suffer in it. You play states, not peoples. No seat stands for a minority; narratives that target one are shown as campaigns, with their backlash.

## Objectives

objective-aze-no_force_from_the_north = No Russian force is used against Azerbaijan.
objective-aze-machines_keep_working = At the end, at least two Azerbaijani demining machines work in Ukraine.
objective-aze-the_quarrel_cools = The quarrel between Azerbaijan and Russia comes down the ladder: from rung 5 (nothing reached) to rung 1 (all reached), whichever side stands higher.
objective-aze-peace_with_yerevan = The peace with Armenia is signed before the end.
objective-aze-no_word_taken_back = Baku never promises neutrality under pressure.
objective-rus-aid_to_ukraine_stops = Aid to Ukraine from the south fades from view: Moscow’s account of it falls from 1.5 (nothing reached) to 0.3 (all reached).
objective-rus-yerevan_stays = Armenia announces no withdrawal from the CSTO, and does not ask for the base to be closed.
objective-rus-no_turkish_troops = No Turkish troops come to Azerbaijan.
objective-rus-no_second_front = Russia never comes to the use of force in the south: it cannot afford a second front, and it cannot say so.
objective-rus-influence_holds = Moscow’s hold on the region lasts: from 0.48 (nothing reached) to 0.56 (all reached); it starts at 0.55.
objective-arm-out_of_the_quarrel = Russia never goes beyond recalls and expulsions (rung 3) against Armenia.
objective-arm-peace_with_baku = The peace with Azerbaijan is signed before the end.
objective-arm-gyumri_is_not_reinforced = The base at Gyumri never holds more than 4,000 men.
objective-arm-hands_free = Yerevan’s hands are less tied: dependence falls from 0.58 (nothing reached) to 0.46 (all reached); it starts at 0.54.
objective-arm-a_door_stays_open = At the end, tension of Moscow toward Armenia is at most 0.45: its gas is still needed.
objective-ukr-ground_is_cleared = Ground is given back: from 0.08 km² a week (nothing reached) to 0.2 (all reached).
objective-ukr-the_giver_is_unharmed = Nobody uses force against Azerbaijan for having helped Ukraine.
objective-ukr-baku_comes_closer = The government in Baku leans toward Kyiv: from 0.1 (nothing reached) to 0.25 (all reached); it starts at 0.15.
objective-ukr-moscow_looks_south = At the end, Moscow is busy in the south: rung 4 or more toward Azerbaijan or Armenia.
objective-tur-both_come_to_the_table = Baku and Moscow both accept a mediation.
objective-tur-the_guarantee_is_not_called = Nobody calls on the Turkish guarantee: no Turkish troops are sent.
objective-geo-stays_out = Russia never goes beyond hostile narratives (rung 2) against Georgia.
objective-geo-its_sky_is_its_own = At the end, no Russian aircraft crosses the sky of Georgia, with leave or without.
objective-irn-moscow_stays_near = Moscow’s tension toward Iran falls from 0.3 (nothing reached) to 0.2 (all reached).
objective-irn-no_foreign_corridor = No corridor under American management is agreed.
objective-eu-nobody_is_harmed = Nobody dies in combat.
objective-eu-yerevan_has_a_choice = Armenia depends less on Moscow: from 0.58 (nothing reached) to 0.46 (all reached).
objective-usa-a_signature = The peace between Armenia and Azerbaijan is signed before the end.
objective-usa-the_table_is_ours = Both sides accept a mediation that the West has offered.
