//! The program `escalade`.

fn main() {}
