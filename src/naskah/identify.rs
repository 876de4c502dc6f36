//! Gives everything that bears a mark the id that references lead to.

use std::collections::BTreeSet;

use super::{Block, Item, List, Naskah, Place};

/// Gives each ayat and each item below it its id. A Pasal of one ayat is meant as a whole, so its ayat has none.
pub(super) fn identify(naskah: &mut Naskah) {
    let mut given = BTreeSet::new();
    for pasal in &mut naskah.pasal {
        let several = pasal.ayat().count() > 1;
        let ayat = pasal.parts.iter_mut().flat_map(|part| &mut part.ayat);
        for (item, number) in ayat.zip(1..) {
            let place = Place {
                ayat: several.then_some((number, number)),
                ..Place::pasal(pasal.number)
            };
            if several {
                name(item, &place, &mut given);
            }
            blocks(item, &place, &mut given);
        }
    }
}

fn name(item: &mut Item, place: &Place, given: &mut BTreeSet<String>) {
    let id = place.id();
    item.id = given.insert(id.clone()).then_some(id);
}

fn blocks(item: &mut Item, place: &Place, given: &mut BTreeSet<String>) {
    for block in &mut item.blocks {
        if let Block::List(each) = block {
            list(each, place, given);
        }
    }
}

fn list(list: &mut List, place: &Place, given: &mut BTreeSet<String>) {
    for (index, item) in list.items.iter_mut().enumerate() {
        let mut below = place.clone();
        below.below.push(list.marker.bare(index));
        name(item, &below, given);
        blocks(item, &below, given);
    }
}
