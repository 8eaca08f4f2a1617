//! The shapes of the earth that a map is drawn on, as the file of the program holds them.

use super::cone::Place;

const FILE: &str = include_str!("../../../assets/map/caucasus.txt");

/// What a shape is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A country by recognised borders; its name is the three letters of ISO 3166.
    Land,
    /// A part of a country that someone else may hold.
    District,
    /// A lake.
    Lake,
    /// The ridge of a range of mountains.
    Range,
    /// The seat of a government.
    Capital,
    /// Where the name of a sea belongs.
    Water,
}

/// A shape: an outline, a line or a point.
#[derive(Debug, Clone)]
pub(super) struct Shape {
    pub(super) kind: Kind,
    pub(super) name: &'static str,
    /// Its points in degrees: east, north.
    pub(super) places: Vec<Place>,
}

/// Returns all shapes, in the order of the file.
pub(super) fn shapes() -> Vec<Shape> {
    let lines = FILE.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(shape).collect()
}

fn shape(line: &'static str) -> Option<Shape> {
    let mut words = line.split(' ');
    let kind = match words.next()? {
        "land" => Kind::Land,
        "district" => Kind::District,
        "lake" => Kind::Lake,
        "range" => Kind::Range,
        "capital" => Kind::Capital,
        "water" => Kind::Water,
        _ => return None,
    };
    let name = words.next()?;
    let steps: Vec<i32> = words.map(str::parse).collect::<Result<_, _>>().ok()?;
    let mut at = (0, 0);
    let places = steps.chunks_exact(2).map(|step| {
        at = (at.0 + step[0], at.1 + step[1]);
        (f64::from(at.0) / 100.0, f64::from(at.1) / 100.0)
    });
    Some(Shape {
        kind,
        name,
        places: places.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_file_is_a_shape() {
        let lines = FILE.lines().filter(|line| !line.starts_with('#')).count();
        let all = shapes();
        assert_eq!(all.len(), lines);
        for shape in &all {
            let least = match shape.kind {
                Kind::Land | Kind::District | Kind::Lake => 3,
                Kind::Range => 2,
                Kind::Capital | Kind::Water => 1,
            };
            assert!(shape.places.len() >= least, "{}", shape.name);
            for (east, north) in &shape.places {
                let is_near = (29.0..57.0).contains(east) && (35.0..53.0).contains(north);
                assert!(is_near, "{}: {east} {north}", shape.name);
            }
        }
        let named = |kind: Kind, name: &str| all.iter().any(|s| s.kind == kind && s.name == name);
        assert!(named(Kind::Land, "AZE") && named(Kind::District, "tskhinvali"));
    }
}
