//! The classroom without a network: exercises as facts, what each seat may see, the journal, the export.

mod export;
mod facts;
mod injects;
mod journal;
mod leak;
mod odds;
mod play;
mod room;
mod words;
