//! `serve`: an exercise for a class, from this computer, until Ctrl-C; what happens is kept as it happens.

use super::args::Given;
use super::given;
use super::shell::{Done, Exit, Failure, Shell};
use crate::class::journal::{Journal, JournalError, draw_secret, now_ms};
use crate::class::setup::{Holder, Lengths};
use crate::class::{Scene, Session, Setup};
use crate::text::Arg;
use crate::web::tokens::{Doors, To, Token, system};
use crate::web::{Keep, Place, Room};
use crate::{batch::plan::word, web};
use std::io::{self, IsTerminal};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Address that is listened at by default.
const ADDRESS: &str = "127.0.0.1:7070";
/// Turns of an exercise by default.
const TURNS: u32 = 6;
/// Parts of a turn: plan, discuss, commit, reveal.
const PARTS: [u32; 4] = [4, 3, 1, 1];
/// Name under which a journal keeps the doors.
const DOORS: &str = "doors";

/// The options of `serve`.
#[derive(Debug, clap::Args)]
pub(crate) struct Serve {
    #[arg(value_name = "SCENARIO")]
    pub(crate) scenario: String,
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) bind: Option<String>,
    #[arg(long)]
    pub(crate) lan: bool,
    #[arg(long, value_name = "FILE")]
    pub(crate) journal: Option<PathBuf>,
    #[arg(long, value_name = "ACTORS", value_delimiter = ',')]
    pub(crate) seats: Vec<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=240))]
    pub(crate) minutes: Option<u32>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) turns: Option<u32>,
    #[arg(long)]
    pub(crate) strict: bool,
    #[arg(long, value_name = "NAME")]
    pub(crate) host: Vec<String>,
    #[command(flatten)]
    pub(crate) given: Given,
}

/// Runs the exercise.
pub(crate) fn serve(args: &Serve, shell: &Shell) -> Done {
    let address = address(args)?;
    let outward = outward(args, address)?;
    // The address is taken first: nothing is written for a server that cannot be reached.
    let listener = std::net::TcpListener::bind(address).map_err(|e| taken(address, &e))?;
    let local = listener.local_addr().map_err(|e| taken(address, &e))?;
    let path = args
        .journal
        .clone()
        .unwrap_or_else(|| default_journal(&args.scenario));
    let (journal, session, is_new) = open(args, &path, shell)?;
    let (doors, desk) = doors(&journal, &path)?;
    let place = Place {
        address: format!("http://{}", SocketAddr::new(outward, local.port())),
        names: args.host.clone(),
        is_open: args.lan,
    };
    let turn = session.public().clock.turn;
    let room = Room::new(session, doors, keep(journal), place, now_ms, system);
    announce(
        args,
        shell,
        &room,
        &desk,
        local,
        &path,
        (!is_new).then_some(turn),
    )?;
    run(&room, listener)?;
    shell.print(&format!(
        "\n{}\n",
        shell.say("serve-stopped", &[("command", again(args, &path).into())])
    ))?;
    Ok(Exit::Success)
}

/// Returns the address to listen at.
fn address(args: &Serve) -> Result<SocketAddr, Failure> {
    let text = match (&args.bind, args.lan) {
        (Some(text), _) => text.as_str(),
        (None, true) => "0.0.0.0:7070",
        (None, false) => ADDRESS,
    };
    let text = text.replace("localhost", "127.0.0.1");
    let address: SocketAddr = text
        .parse()
        .map_err(|_| Failure::input("serve-address").with("text", text.clone()))?;
    if !address.ip().is_loopback() && !args.lan {
        return Err(Failure::input("serve-bind-open").with("text", text));
    }
    Ok(address)
}

/// Returns the address under which students reach it.
fn outward(args: &Serve, address: SocketAddr) -> Result<IpAddr, Failure> {
    match (address.ip().is_unspecified(), args.lan) {
        (false, _) => Ok(address.ip()),
        (true, true) => web::outward().ok_or_else(|| Failure::input("serve-lan-none")),
        (true, false) => Ok(Ipv4Addr::LOCALHOST.into()),
    }
}

fn taken(address: SocketAddr, error: &io::Error) -> Failure {
    let why = match error.kind() {
        io::ErrorKind::AddrInUse => Arg::Key("serve-taken-in-use".into()),
        io::ErrorKind::PermissionDenied => Arg::Key("fail-why-denied".into()),
        _ => Arg::Text(error.to_string()),
    };
    match Failure::input("serve-taken")
        .with("address", address.to_string())
        .with("why", why)
    {
        Failure::Said(_, message) => Failure::Said(Exit::Broken, message),
        other => other,
    }
}

/// Returns the journal's name for a scenario: `caucasus.escalade`.
fn default_journal(scenario: &str) -> PathBuf {
    let stem = Path::new(scenario)
        .file_stem()
        .map_or_else(|| "exercise".into(), |s| s.to_string_lossy().into_owned());
    PathBuf::from(format!("{stem}.escalade"))
}

fn unusable(error: &JournalError) -> Failure {
    let exit = if error.exit() == 2 {
        Exit::BadInput
    } else {
        Exit::Broken
    };
    Failure::Said(exit, error.message())
}

/// Opens the exercise that the file holds, or begins one.
fn open(args: &Serve, path: &Path, shell: &Shell) -> Result<(Journal, Session, bool), Failure> {
    let options = given::options(&args.given)?;
    let scene = Scene::load(&args.scenario, &options, false)
        .map_err(|f| Failure::Findings(f.diagnostics, f.files))?;
    if path.exists() {
        let (journal, session) = Journal::open(path).map_err(|e| unusable(&e))?;
        let hash = blake3::Hash::from_bytes(scene.checked.hash()).to_hex();
        if session.setup().scenario_hash != hash.as_str() {
            return Err(Failure::input("serve-other").with("file", path.display().to_string()));
        }
        return Ok((journal, session, false));
    }
    let secret = draw_secret().map_err(|e| unusable(&e))?;
    let mut setup = Setup::new(&scene, &secret, shell.lang);
    fit(args, &mut setup)?;
    let scene = Arc::new(scene);
    let begun = Session::begin(Arc::clone(&scene), secret, setup, now_ms());
    let (session, first) = begun.map_err(|_| Failure::input("serve-setup"))?;
    let journal = Journal::create(path, &scene, &secret, &first).map_err(|e| unusable(&e))?;
    Ok((journal, session, true))
}

/// Fits the setup to the options.
fn fit(args: &Serve, setup: &mut Setup) -> Result<(), Failure> {
    let horizon = setup.turns;
    setup.turns = args.turns.unwrap_or_else(|| TURNS.min(horizon));
    if setup.turns > horizon {
        return Err(Failure::input("serve-turns").with("n", f64::from(horizon)));
    }
    for name in &args.seats {
        if !setup.seats.iter().any(|s| s.actor == *name) {
            let known = setup.seats.iter().map(|s| s.actor.as_str());
            return Err(given::unknown("serve-seat", name, known));
        }
    }
    if !args.seats.is_empty() {
        for seat in &mut setup.seats {
            let is_person = args.seats.contains(&seat.actor);
            seat.holder = if is_person {
                Holder::Person
            } else {
                Holder::Policy
            };
        }
    }
    if let Some(minutes) = args.minutes {
        let whole: u32 = PARTS.iter().sum();
        let [plan, discuss, commit, reveal] = PARTS.map(|part| Some(minutes * 60 * part / whole));
        setup.lengths = Lengths {
            briefing: setup.lengths.briefing,
            plan,
            discuss,
            commit,
            reveal,
        };
    }
    setup.strict_clock = args.strict;
    Ok(())
}

/// Returns the doors that the journal keeps, or new ones, with a new token of the facilitator.
fn doors(journal: &Journal, path: &Path) -> Result<(Doors, Token), Failure> {
    let kept = journal.kept(DOORS).map_err(|e| unusable(&e))?;
    let mut doors = match kept {
        None => Doors::new(system),
        Some(bytes) => serde_json::from_slice(&bytes)
            .map_err(|e| Failure::broken(path.display().to_string(), &io::Error::other(e)))?,
    };
    let desk = doors.add(To::Desk, system);
    Ok((doors, desk))
}

/// Returns what keeps facts and doors in the journal.
fn keep(journal: Journal) -> Keep {
    let shared = Arc::new(Mutex::new(journal));
    let other = Arc::clone(&shared);
    let failed = |e: JournalError| io::Error::other(e.message().key);
    Keep {
        fact: Box::new(move |fact| {
            let mut journal = shared.lock().unwrap_or_else(PoisonError::into_inner);
            journal.append(fact).map_err(failed)
        }),
        doors: Box::new(move |doors| {
            let bytes = serde_json::to_vec(doors).map_err(io::Error::other)?;
            let mut journal = other.lock().unwrap_or_else(PoisonError::into_inner);
            journal.keep(DOORS, &bytes).map_err(failed)
        }),
    }
}

/// Prints where the exercise is reached.
fn announce(
    args: &Serve,
    shell: &Shell,
    room: &Room,
    desk: &Token,
    local: SocketAddr,
    path: &Path,
    resumed: Option<u32>,
) -> Result<(), Failure> {
    room.keep_doors()
        .map_err(|e| Failure::broken(path.display().to_string(), &e))?;
    let own = if local.ip().is_unspecified() {
        SocketAddr::new(Ipv4Addr::LOCALHOST.into(), local.port())
    } else {
        local
    };
    let line = |key: &str, what: &str| format!("{:<14}{what}\n", shell.say(key, &[]));
    let file = ("file", path.display().to_string().into());
    let mut text = match resumed {
        Some(turn) => shell.say("serve-resumed", &[file, ("turn", f64::from(turn).into())]),
        None => shell.say("serve-began", &[file]),
    };
    text.push_str("\n\n");
    text.push_str(&line(
        "serve-desk",
        &format!("http://{own}/enter/{}", desk.text()),
    ));
    text.push_str(&line("serve-join", &format!("{}/", room.place.address)));
    text.push_str(&line("serve-code", &room.code()));
    if io::stdout().is_terminal() {
        text.push('\n');
        let code = web::for_terminal(&format!("{}/", room.place.address));
        for row in code.lines() {
            text.push_str(&if shell.color {
                format!("\u{1b}[97;40m{row}\u{1b}[0m\n")
            } else {
                format!("{row}\n")
            });
        }
    }
    text.push_str(&format!("\n{}\n", shell.say("serve-stop", &[])));
    if args.lan {
        shell.remark(&format!("{}\n\n", shell.say("serve-lan-warning", &[])));
    }
    shell.print(&text)
}

/// Answers until it is told to stop.
fn run(room: &Arc<Room>, listener: std::net::TcpListener) -> Result<(), Failure> {
    let broken = |e: io::Error| Failure::broken("tcp", &e);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(broken)?;
    listener.set_nonblocking(true).map_err(broken)?;
    let served = runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        tokio::spawn(web::tick(Arc::clone(room)));
        tokio::spawn(web::forecast(Arc::clone(room)));
        web::serve(listener, web::router(room), stopped()).await
    });
    // Rollouts under way need not come to their end.
    runtime.shutdown_background();
    served.map_err(broken)
}

/// Waits for Ctrl-C, or for the system to ask for the end.
async fn stopped() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Err(_) => {
                let _ = interrupted.await;
            }
            Ok(mut asked) => tokio::select! {
                _ = interrupted => {}
                _ = asked.recv() => {}
            },
        }
    }
    #[cfg(not(unix))]
    let _ = interrupted.await;
}

/// Returns the command that goes on with the exercise.
fn again(args: &Serve, path: &Path) -> String {
    let mut command = format!("escalade serve {}", word(&args.scenario));
    if args.lan {
        command.push_str(" --lan");
    }
    if let Some(bind) = &args.bind {
        command.push_str(&format!(" --bind {}", word(bind)));
    }
    command.push_str(&format!(" --journal {}", word(&path.to_string_lossy())));
    command
}
