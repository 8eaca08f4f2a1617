### Qui et quoi : acteurs, lieux, forces, traités, consentements, récits, et les affirmations du texte de départ.

## Acteurs

actor-AZE = Azerbaïdjan
    .the = l’Azerbaïdjan
actor-RUS = Russie
    .the = la Russie
actor-ARM = Arménie
    .the = l’Arménie
actor-UKR = Ukraine
    .the = l’Ukraine
actor-GEO = Géorgie
    .the = la Géorgie
actor-TUR = Turquie
    .the = la Turquie
actor-IRN = Iran
    .the = l’Iran
actor-EU = Union européenne
    .the = l’Union européenne
actor-USA = États-Unis
    .the = les États-Unis

# Ordres de grandeur, pour situer
note-actor-AZE = 10,7 millions d’habitants ; PIB 74 milliards de dollars ; environ 100 000 militaires d’active ; défense et sécurité 4,9 milliards de dollars (2025)
note-actor-RUS = 140 millions d’habitants ; PIB 2 174 milliards de dollars ; 1,1 à 1,2 million de militaires d’active, dont environ 600 000 en Ukraine ; défense 149 milliards de dollars (2024)
note-actor-ARM = 3,0 millions d’habitants ; PIB 26 milliards de dollars ; 40 000 à 50 000 militaires d’active ; défense 1,7 milliard de dollars (2025)
note-actor-UKR = 35,7 millions d’habitants ; PIB 191 milliards de dollars ; 850 000 à 1 million de militaires d’active ; défense 65 milliards de dollars (2024)
note-actor-GEO = 3,7 millions d’habitants ; PIB 34 milliards de dollars ; environ 20 650 militaires d’active ; défense 0,6 milliard de dollars (2024)
note-actor-TUR = 84,6 millions d’habitants ; PIB 1 323 milliards de dollars ; environ 495 000 militaires d’active ; défense environ 28 milliards de dollars
note-actor-IRN = 89,2 millions d’habitants ; PIB 437 milliards de dollars ; jusqu’à 600 000 militaires d’active ; défense environ 9 milliards de dollars
note-actor-EU = 452 millions d’habitants ; PIB 19 423 milliards de dollars ; pas d’armée propre ; une mission non armée de 165 personnes en Arménie
note-actor-USA = 338 millions d’habitants ; PIB 29 185 milliards de dollars ; 1,28 million de militaires d’active ; défense environ 934 milliards de dollars

## Lieux

node-MOS = Moscou
node-ULY = Oulianovsk
node-ROS = Rostov-sur-le-Don
node-VOL = Volgograd
node-AST = Astrakhan
node-KRD = Krasnodar
node-NVR = Novorossiïsk
node-MOZ = Mozdok
node-VLA = Vladikavkaz
node-GRO = Grozny
node-MAK = Makhatchkala
node-KAS = Kaspiïsk
node-BUY = Bouïnaksk
node-DER = Derbent
node-XAC = Khatchmaz
node-QUB = Quba et Qusar
node-SUM = Soumgaït
node-BAK = Bakou
node-YEV = Yevlakh
node-ZAQ = Zaqatala et Cheki
node-GAN = Gandja
node-QAZ = Qazakh
node-SHU = Choucha – Khankendi
node-HOR = Horadiz et Zangilan
node-LAN = Lankaran
node-NAX = Nakhitchevan
node-GYU = Gyumri
node-ERE = Erevan
node-IJE = Idjevan
node-GOR = Goris
node-MEG = Meghri et Agarak
node-TBI = Tbilissi
node-KUT = Koutaïssi
node-POT = Poti
node-BAT = Batoumi
node-AKH = Akhalkalaki
node-TSK = Tskhinvali
node-SUK = Soukhoumi
node-KAR = Kars
node-IGD = Iğdır
node-ERZ = Erzurum
node-CEY = Ceyhan
node-TAB = Tabriz
node-RAS = Racht et Anzali
node-TEH = Téhéran
node-CRI = Crimée
node-ODE = Odessa
node-ORL = Orlivka
node-KHE = Kherson
node-KHK = Kharkiv
node-POL = Poltava
node-KYI = Kyiv
node-SAM = Poste du Samour
node-ASA = Astara
node-LAR = Haut Lars
node-ROK = Tunnel de Roki
node-AKT = Aktaou
node-CHI = Chisinau
node-CSN = Nord de la Caspienne
node-CSS = Sud de la Caspienne
node-BLK = Mer Noire

# Qui contrôle un lieu quand ce n’est pas l’État reconnu ; autre nom d’un lieu
note-node-SHU = Choucha ; Khankendi (Stepanakert)
note-node-TSK = Géorgie selon les frontières reconnues, contrôle russe de fait
note-node-SUK = Géorgie selon les frontières reconnues, contrôle russe de fait
note-node-CRI = Ukraine selon les frontières reconnues, contrôle russe de fait
note-node-ROK = sur la frontière reconnue entre la Russie et la Géorgie, contrôle russe de fait

## Axes : un calque pour l’enseignement, pas un plan connu

axis-north = Axe nord
axis-west = Axe ouest

## Forces

force-rus-base_102 = 102e base
force-rus-north = Groupement nord
force-rus-pool_rostov = Hommes disponibles à Rostov
force-rus-pool_volgograd = Hommes disponibles à Volgograd
force-rus-pool_crimea = Hommes disponibles en Crimée
force-rus-caspian_flotilla = Flottille de la Caspienne
force-aze-north = Forces du nord
force-aze-west = Forces de l’ouest
force-aze-reserve = Réserve
force-arm-centre = Forces du centre
force-arm-tavush = Forces du Tavouch
force-arm-syunik = Forces du Siounik
force-tur-east = Corps de l’est
force-geo-forces = Forces géorgiennes
force-eu-monitors = Observateurs civils

## Traités et leurs états

treaty-CSTO = Organisation du traité de sécurité collective (OTSC)
treaty-base_1995 = Bail de la base de Gyumri
treaty-shusha = Déclaration de Choucha
treaty-allied_2022 = Déclaration d’interaction alliée de 2022
treaty-peace_2025 = Texte de paix entre l’Arménie et l’Azerbaïdjan

# Mots pour l’état d’une partie
state-Member = membre
state-Frozen = participation gelée
state-WithdrawalAnnounced = retrait annoncé
state-Out = sortie
state-InForce = en vigueur
state-ClosureAsked = fermeture demandée
state-Ended = fin
state-Invoked = invoquée
state-Agreed = convenu
state-Signed = signé

## Consentements : ce qui est demandé, et à qui

consent-geo-overflight = Géorgie : vols militaires russes
consent-aze-overflight = Azerbaïdjan : vols militaires russes
consent-irn-overflight = Iran : vols militaires russes
consent-arm-reinforcement = Arménie : renfort de la base
consent-arm-base_use = Arménie : usage de son sol contre un voisin
consent-geo-transit = Géorgie : passage de troupes russes
consent-aze-transit = Azerbaïdjan : passage de troupes russes
consent-irn-transit = Iran : passage de troupes russes
consent-tur-transit = Turquie : passage de troupes russes
consent-kaz-transit = Kazakhstan : navires russes avec des troupes
consent-geo-flights_tur = Géorgie : vols militaires turcs
consent-arm-flights_tur = Arménie : vols militaires turcs
consent-aze-support = Azerbaïdjan : troupes turques
consent-arm-corridor = Arménie : trafic par le Siounik
consent-usa-corridor = États-Unis : trafic par le Siounik
consent-geo-goods = Géorgie : transit de l’aide
consent-tur-goods = Turquie : transit de l’aide
consent-rou-goods = Roumanie : transit de l’aide
consent-mda-goods = Moldavie : transit de l’aide
consent-ukr-goods = Ukraine : arrivée de l’aide

## Récits : le nom d’une campagne, jamais son contenu

narrative-statehood_denial = Négation de l’État
narrative-betrayal = Trahison d’un allié
narrative-lezgin_campaign = Campagne sur une minorité
narrative-war_on_humanity = Reportages sur les crimes de guerre

## Affirmations du texte de départ, en d’autres mots. Leur degré de confiance est dans sources.ron.

claim-C01 = Bakou livre à Kyiv des moyens civils de déminage.
claim-C02 = Moscou y voit aussitôt une déloyauté.
claim-C03 = La querelle peut monter jusqu’au combat entre les deux États.
claim-C04 = Une série de menaces vient de Russie.
claim-C05 = Des agences officielles russes contestent que l’Azerbaïdjan soit un État.
claim-C06 = Des unités russes se rapprochent de l’Azerbaïdjan.
claim-C07 = Ces mouvements préparent une guerre sur deux axes.
claim-C08 = Le matériel sort de l’industrie d’armement azerbaïdjanaise.
claim-C09 = Il s’agit du Revival-P, un engin de déminage.
claim-C10 = Il doit servir près de Kharkiv et de Kherson, sur des terres que l’Ukraine a reprises.
claim-C11 = La coopération relève du déminage humanitaire.
claim-C12 = Bakou et Kyiv la présentent ensemble comme une protection des habitants.
claim-C13 = Les rapports avec Moscou étaient déjà tendus.
claim-C14 = Le pouvoir et l’opinion d’Azerbaïdjan se rapprochent de Kyiv plus ouvertement qu’avant.
claim-C15 = L’aide n’a pas d’effet militaire au front.
claim-C16 = Elle débarrasse de leurs mines des villes reprises par l’Ukraine.
claim-C17 = Près de 139 000 km² d’Ukraine sont minés ou suspects.
claim-C18 = Moscou lit comme hostile une aide à Kyiv, quel qu’en soit le but.
claim-C19 = La presse officielle russe met l’Azerbaïdjan et l’Ukraine sur le même plan.
claim-C20 = Les deux y sont décrits comme des États factices, restes de l’URSS.
claim-C21 = L’ancienneté de cet État y est niée.
claim-C22 = Le même raisonnement avait précédé l’invasion de l’Ukraine en 2022.
claim-C23 = Des commentateurs proches du pouvoir russe reparlent des minorités d’Azerbaïdjan.
claim-C24 = Les Lezghiens sont cités en premier.
claim-C25 = Une campagne qui s’étend met en doute l’unité du pays.
claim-C26 = Elle cherche à créer des tensions en Azerbaïdjan.
claim-C27 = Dans la vision officielle russe, seuls les voisins loyaux sont souverains.
claim-C28 = En aidant Kyiv, Bakou a passé une limite fixée par Moscou.
claim-C29 = Moscou classe désormais Bakou avec Tbilissi, Chisinau et Kyiv.
claim-C30 = Ces républiques issues de l’URSS sont vues comme de possibles adversaires.
claim-C31 = La Russie accroît ses forces en Arménie.
claim-C32 = Les hommes viennent de Rostov, de Volgograd et de Crimée.
claim-C33 = Leur destination est la 102e base, à Gyumri.
claim-C34 = Un même déploiement a deux usages.
claim-C35 = Il presse l’Arménie de rester dans la sphère russe.
claim-C36 = Le chef du gouvernement arménien, Nikol Pachinian, a critiqué Moscou.
claim-C37 = L’Arménie veut sortir de l’OTSC.
claim-C38 = Il place des troupes russes qui pourraient attaquer par le nord et par l’ouest.
claim-C39 = De hauts massifs couvrent l’Azerbaïdjan de ces côtés.
claim-C40 = Tout pas de Bakou ou d’Erevan vers l’Ouest est lu comme une menace.
claim-C41 = Ce qui paraît menacé, c’est la prépondérance russe dans la région.
claim-C42 = L’Arménie n’a pas encore quitté l’OTSC.
claim-C43 = Le Kremlin s’apprête à s’imposer par la force au besoin.
claim-C44 = Le sol arménien pourrait servir d’appui avancé contre Bakou.
claim-C45 = L’Arménie serait alors l’otage de la stratégie russe.
claim-C46 = Les médias d’Azerbaïdjan changent.
claim-C47 = L’agence officielle Azertag traite de crimes de guerre commis par l’armée russe.
claim-C48 = Elle écrit sur Boutcha et sur d’autres villes.
claim-C49 = La presse locale suit ce ton.
claim-C50 = La guerre y est présentée comme visant l’humanité entière et l’Ukraine souveraine.
claim-C51 = Cette presse n’avait jamais été ouvertement favorable à Moscou.
claim-C52 = Cette couverture reflète une opinion qui se tourne vers l’Ouest.
claim-C53 = Des armes pour Kyiv pourraient suivre.
claim-C54 = Des échanges de renseignement pourraient suivre.
claim-C55 = Les deux diplomaties se coordonnent déjà sur le déminage.
claim-C56 = L’ambassadeur d’Ukraine a remercié Bakou en public.
claim-C57 = Il a aussi condamné l’ingérence russe.
claim-C58 = Un réalignement durable de l’espace ex-soviétique commence.
claim-C59 = L’Azerbaïdjan avance avec prudence.
claim-C60 = La réponse russe dépasse son motif.
claim-C61 = Elle montre un Kremlin moins sûr de lui.
claim-C62 = Près de la frontière, des forces russes s’accroissent sans bruit.
claim-C63 = L’enjeu dépasse le Karabakh et le gaz.
claim-C64 = La Russie prépare un autre front.
claim-C65 = Elle veut garder son influence au sud du Caucase.
claim-C66 = Les anciens alliés doivent choisir : rester neutres ou affronter la Russie.

## Nombres qui ont un nom

param-tau0 = Tension entre Russie et Azerbaïdjan au départ
param-loyalty_aze = Loyauté de l’Azerbaïdjan vue de Moscou
param-loyalty_arm = Loyauté de l’Arménie vue de Moscou
param-iran = L’Iran laisse passer les avions militaires russes
param-geo_overflight = La Géorgie laisse passer les avions militaires russes
param-aze_overflight = L’Azerbaïdjan laisse passer les avions militaires russes, sans tension
param-arm_agrees = L’Arménie accepte un renfort, mains libres
param-arm_agrees_as_hostage = Ce qu’une pleine dépendance y ajoute
param-terrain_north = Avantage du défenseur au nord
param-terrain_west = Avantage du défenseur à l’ouest
param-mined_km2 = Terres minées ou suspectes en Ukraine
param-narrative_half_life = Demi-vie d’un récit
param-backlash = Part d’un récit hostile qui resserre les rangs
param-lezgin_uptake = Part de son public que la campagne convainc
