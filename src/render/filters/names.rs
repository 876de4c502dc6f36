//! What the things of an agreement are called: parties, kinds, objectives, goals of sustainable development.

use tera::value::Key;
use tera::{Kwargs, State, TeraResult, Value};

use super::{blank, entries, literal, plain};
use crate::locale::list::{self, Conjunction};
use crate::register::kinds::Kinds;
use crate::register::sdgs;

/// The map from ids to labels that the context holds for [`sebut`].
pub(crate) const LABELS: &str = "label";

/// The map from the ids of objectives to references that the context holds for [`tujuan`].
pub(crate) const OBJECTIVES: &str = "rujukan_tujuan";

/// `bkm` → PIHAK KEDUA
pub(super) fn sebut(id: &Value, _: Kwargs, state: &State) -> TeraResult<Value> {
    let Some(id) = plain(id) else {
        return Ok(blank());
    };
    Ok(looked_up(state, LABELS, &id)?.unwrap_or_else(|| literal(&id)))
}

/// `nota-kesepahaman` → Nota Kesepahaman; any other name as it is typed
pub(super) fn jenis(kind: &Value, kinds: &Kinds) -> Value {
    let Some(id) = plain(kind) else {
        return blank();
    };
    let known = kinds.get(&id);
    known.map_or_else(|| kind.clone(), |known| literal(&known.name))
}

/// The id of an objective → a reference to it, nothing where it does not print
pub(super) fn tujuan(id: &Value, _: Kwargs, state: &State) -> TeraResult<Value> {
    let found = plain(id).map(|id| looked_up(state, OBJECTIVES, &id));
    Ok(found.transpose()?.flatten().unwrap_or_else(Value::none))
}

/// Numbers of Sustainable Development Goals with their names: 6 → Tujuan 6 (Air Bersih dan Sanitasi Layak)
pub(super) fn tpb(goals: &Value, _: Kwargs, _: &State) -> Value {
    let names: Vec<String> = entries(goals)
        .iter()
        .filter_map(Value::as_i64)
        .map(
            |number| match u8::try_from(number).ok().and_then(sdgs::name) {
                Some(name) => format!("Tujuan {number} ({name})"),
                None => format!("Tujuan {number}"),
            },
        )
        .collect();
    literal(&list::join(&names, Conjunction::Dan))
}

fn looked_up(state: &State, map: &str, key: &str) -> TeraResult<Option<Value>> {
    let map: Option<Value> = state.get(map)?;
    let found = map.as_ref().and_then(Value::as_map);
    Ok(found.and_then(|map| map.get(&Key::Str(key)).cloned()))
}
