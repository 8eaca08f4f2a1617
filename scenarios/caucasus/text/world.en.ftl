### Who and what there is: actors, places, forces, treaties, consents, narratives, and the claims of the report.

## Actors

actor-AZE = Azerbaijan
actor-RUS = Russia
actor-ARM = Armenia
actor-UKR = Ukraine
actor-GEO = Georgia
actor-TUR = Türkiye
actor-IRN = Iran
actor-EU = European Union
    .the = the European Union
actor-USA = United States
    .the = the United States

# Orders of magnitude, for orientation
note-actor-AZE = 10.7 million people; GDP 74 billion dollars; about 100,000 active soldiers; defence and security 4.9 billion dollars (2025)
note-actor-RUS = 140 million people; GDP 2,174 billion dollars; 1.1 to 1.2 million active soldiers, about 600,000 of them in Ukraine; defence 149 billion dollars (2024)
note-actor-ARM = 3.0 million people; GDP 26 billion dollars; 40,000 to 50,000 active soldiers; defence 1.7 billion dollars (2025)
note-actor-UKR = 35.7 million people; GDP 191 billion dollars; 850,000 to 1 million active soldiers; defence 65 billion dollars (2024)
note-actor-GEO = 3.7 million people; GDP 34 billion dollars; about 20,650 active soldiers; defence 0.6 billion dollars (2024)
note-actor-TUR = 84.6 million people; GDP 1,323 billion dollars; about 495,000 active soldiers; defence about 28 billion dollars
note-actor-IRN = 89.2 million people; GDP 437 billion dollars; up to 600,000 active soldiers; defence about 9 billion dollars
note-actor-EU = 452 million people; GDP 19,423 billion dollars; no army of its own; an unarmed mission of 165 in Armenia
note-actor-USA = 338 million people; GDP 29,185 billion dollars; 1.28 million active soldiers; defence about 934 billion dollars

## Places

node-MOS = Moscow
node-ULY = Ulyanovsk
node-ROS = Rostov-on-Don
node-VOL = Volgograd
node-AST = Astrakhan
node-KRD = Krasnodar
node-NVR = Novorossiysk
node-MOZ = Mozdok
node-VLA = Vladikavkaz
node-GRO = Grozny
node-MAK = Makhachkala
node-KAS = Kaspiysk
node-BUY = Buynaksk
node-DER = Derbent
node-XAC = Khachmaz
node-QUB = Quba and Qusar
node-SUM = Sumqayit
node-BAK = Baku
node-YEV = Yevlakh
node-ZAQ = Zaqatala and Sheki
node-GAN = Ganja
node-QAZ = Qazakh
node-SHU = Shusha – Khankendi
node-HOR = Horadiz and Zangilan
node-LAN = Lankaran
node-NAX = Nakhchivan
node-GYU = Gyumri
node-ERE = Yerevan
node-IJE = Ijevan
node-GOR = Goris
node-MEG = Meghri and Agarak
node-TBI = Tbilisi
node-KUT = Kutaisi
node-POT = Poti
node-BAT = Batumi
node-AKH = Akhalkalaki
node-TSK = Tskhinvali
node-SUK = Sukhumi
node-KAR = Kars
node-IGD = Iğdır
node-ERZ = Erzurum
node-CEY = Ceyhan
node-TAB = Tabriz
node-RAS = Rasht and Anzali
node-TEH = Tehran
node-CRI = Crimea
node-ODE = Odesa
node-ORL = Orlivka
node-KHE = Kherson
node-KHK = Kharkiv
node-POL = Poltava
node-KYI = Kyiv
node-SAM = Samur crossing
node-ASA = Astara
node-LAR = Upper Lars
node-ROK = Roki tunnel
node-AKT = Aktau
node-CHI = Chisinau
node-CSN = Northern Caspian
node-CSS = Southern Caspian
node-BLK = Black Sea

# Who is in control where that differs from recognised borders; the other name of a place
note-node-SHU = Shusha; Khankendi (Stepanakert)
note-node-TSK = Georgia by recognised borders, de facto Russian control
note-node-SUK = Georgia by recognised borders, de facto Russian control
note-node-CRI = Ukraine by recognised borders, de facto Russian control
note-node-ROK = on the recognised border of Russia and Georgia, de facto Russian control

## Axes: a teaching overlay, no known plan

axis-north = Northern axis
axis-west = Western axis

## Forces

force-rus-base_102 = 102nd base
force-rus-north = Northern grouping
force-rus-pool_rostov = Men available at Rostov
force-rus-pool_volgograd = Men available at Volgograd
force-rus-pool_crimea = Men available in Crimea
force-rus-caspian_flotilla = Caspian Flotilla
force-aze-north = Northern forces
force-aze-west = Western forces
force-aze-reserve = Reserve
force-arm-centre = Central forces
force-arm-tavush = Forces in Tavush
force-arm-syunik = Forces in Syunik
force-tur-east = Eastern corps
force-geo-forces = Georgian forces
force-eu-monitors = Civilian monitors

## Treaties and their states

treaty-CSTO = Collective Security Treaty Organization (CSTO)
treaty-base_1995 = Lease of the base at Gyumri
treaty-shusha = Shusha Declaration
treaty-allied_2022 = Declaration on Allied Interaction of 2022
treaty-peace_2025 = Peace text of Armenia and Azerbaijan

# Words for the state of a party
state-Member = member
state-Frozen = frozen
state-WithdrawalAnnounced = withdrawal announced
state-Out = out
state-InForce = in force
state-ClosureAsked = closure asked
state-Ended = ended
state-Invoked = invoked
state-Agreed = agreed
state-Signed = signed

## Consents: what is asked for, and of whom

consent-geo-overflight = Georgia: Russian military flights
consent-aze-overflight = Azerbaijan: Russian military flights
consent-irn-overflight = Iran: Russian military flights
consent-arm-reinforcement = Armenia: reinforcement of the base
consent-arm-base_use = Armenia: use of its ground against a neighbour
consent-geo-transit = Georgia: passage of Russian troops
consent-aze-transit = Azerbaijan: passage of Russian troops
consent-irn-transit = Iran: passage of Russian troops
consent-tur-transit = Türkiye: passage of Russian troops
consent-kaz-transit = Kazakhstan: Russian ships with troops
consent-geo-flights_tur = Georgia: Turkish military flights
consent-arm-flights_tur = Armenia: Turkish military flights
consent-aze-support = Azerbaijan: Turkish troops
consent-arm-corridor = Armenia: traffic through Syunik
consent-usa-corridor = United States: traffic through Syunik
consent-geo-goods = Georgia: transit of aid
consent-tur-goods = Türkiye: transit of aid
consent-rou-goods = Romania: transit of aid
consent-mda-goods = Moldova: transit of aid
consent-ukr-goods = Ukraine: arrival of aid

## Narratives: the name of a campaign, never its content

narrative-statehood_denial = Denial of statehood
narrative-betrayal = Betrayal by an ally
narrative-lezgin_campaign = Campaign about a minority
narrative-war_on_humanity = Reports on war crimes

## Claims of the report, in other words. Their confidence stands in sources.ron.

claim-C01 = Azerbaijan supplies Ukraine with demining equipment for civil use.
claim-C02 = Moscow at once treats the delivery as disloyalty.
claim-C03 = The quarrel may climb as far as fighting between the two states.
claim-C04 = A burst of Russian threats follows.
claim-C05 = Russian state agencies question that Azerbaijan is a state.
claim-C06 = Russian units move toward the Azerbaijani border.
claim-C07 = The moves prepare a war on two axes.
claim-C08 = The equipment comes from the Azerbaijani arms industry.
claim-C09 = It is the Revival-P, a mine-clearing machine.
claim-C10 = It is to work around Kherson and Kharkiv, on ground that Ukraine took back.
claim-C11 = The cooperation belongs to humanitarian demining.
claim-C12 = Baku and Kyiv together present it as protection of civilians.
claim-C13 = Relations with Moscow were strained before.
claim-C14 = The government and the public of Azerbaijan lean toward Kyiv more openly.
claim-C15 = The aid has no military effect at the front.
claim-C16 = It rids towns that Ukraine took back of their mines.
claim-C17 = About 139,000 km² of Ukraine are mined or suspect.
claim-C18 = Moscow reads any aid to Ukraine as hostile, whatever its purpose.
claim-C19 = Russian state media set Azerbaijan beside Ukraine.
claim-C20 = Both are described as artificial states left over from the USSR.
claim-C21 = The historical standing of Azerbaijan as a state is denied.
claim-C22 = The same reasoning came before the invasion of Ukraine in 2022.
claim-C23 = Commentators close to the Kremlin bring up the minorities of Azerbaijan again.
claim-C24 = The Lezgins are named first.
claim-C25 = A growing campaign casts doubt on the unity of the country.
claim-C26 = It seeks to create tension inside Azerbaijan.
claim-C27 = In the official Russian view only loyal neighbours are sovereign.
claim-C28 = By helping Ukraine, Baku has crossed a line that Moscow had drawn.
claim-C29 = Moscow now classes Azerbaijan with Georgia, Moldova and Ukraine.
claim-C30 = These former Soviet republics are seen as possible adversaries.
claim-C31 = Russia strengthens its forces in Armenia.
claim-C32 = The men come from Rostov, Volgograd and Crimea.
claim-C33 = Their destination is the 102nd base, at Gyumri.
claim-C34 = One deployment serves two ends.
claim-C35 = It presses Armenia to stay in the Russian sphere.
claim-C36 = Prime Minister Pashinyan has criticised Moscow.
claim-C37 = Armenia means to leave the CSTO.
claim-C38 = It places Russian troops for an attack from the north and from the west.
claim-C39 = High mountains shield Azerbaijan on these sides.
claim-C40 = Any step of Baku or Yerevan toward the West is read as a threat.
claim-C41 = What is felt to be threatened is Russian predominance in the region.
claim-C42 = Armenia has not left the CSTO yet.
claim-C43 = The Kremlin makes ready to impose itself by force if need be.
claim-C44 = Armenian ground could serve as a forward base against Azerbaijan.
claim-C45 = Armenia would then be a hostage of Russian strategy.
claim-C46 = The media of Azerbaijan are changing.
claim-C47 = The state agency Azertag covers war crimes of the Russian army.
claim-C48 = It writes about Bucha and about other towns.
claim-C49 = Local outlets follow its tone.
claim-C50 = The war is described there as aimed at humanity and at the sovereignty of Ukraine.
claim-C51 = These media had never been openly favourable to Moscow.
claim-C52 = The coverage reflects a public that turns to the West.
claim-C53 = Arms for Kyiv may follow.
claim-C54 = Exchanges of intelligence may follow.
claim-C55 = The two foreign ministries already coordinate on demining.
claim-C56 = The Ukrainian ambassador has thanked Baku in public.
claim-C57 = He has also condemned Russian interference.
claim-C58 = A lasting realignment of the post-Soviet space begins.
claim-C59 = Azerbaijan moves with care.
claim-C60 = The Russian answer exceeds its occasion.
claim-C61 = It shows a Kremlin that is less sure of itself.
claim-C62 = Russian forces near the border grow quietly.
claim-C63 = More is at stake than Karabakh and gas.
claim-C64 = Russia prepares another front.
claim-C65 = It wants to keep its influence in the South Caucasus.
claim-C66 = Former allies have to choose: stay neutral or face Russia.

## Numbers with a name

param-tau0 = Tension of Russia and Azerbaijan at the start
param-loyalty_aze = Loyalty of Azerbaijan as Moscow sees it
param-loyalty_arm = Loyalty of Armenia as Moscow sees it
param-iran = Iran lets Russian military aircraft pass
param-geo_overflight = Georgia lets Russian military aircraft pass
param-aze_overflight = Azerbaijan lets Russian military aircraft pass, at no tension
param-arm_agrees = Armenia agrees to a reinforcement, hands free
param-arm_agrees_as_hostage = What full dependence adds to it
param-terrain_north = Defender's bonus in the north
param-terrain_west = Defender's bonus in the west
param-mined_km2 = Mined or suspect ground in Ukraine
param-narrative_half_life = Half-life of a narrative
param-backlash = Share of a hostile narrative that turns into rally
param-lezgin_uptake = Share of its audience that the campaign convinces
