use mojavox_domain::live::Room;

/// A room by its name, `org:{id}`, `user:{id}` or `call:{id}`.
pub(crate) fn named(text: &str) -> Option<Room> {
    let (kind, id) = text.split_once(':')?;
    match kind {
        "org" => id.parse().ok().map(Room::Organization),
        "user" => id.parse().ok().map(Room::User),
        "call" => id.parse().ok().map(Room::Call),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn rooms_are_read_as_they_are_written() {
        let id = Uuid::from_u128(7);
        for room in [
            Room::Organization(id.into()),
            Room::User(id.into()),
            Room::Call(id.into()),
        ] {
            assert_eq!(named(&room.to_string()), Some(room));
        }
        for text in [
            "",
            "org",
            "org:",
            "team:00000000-0000-0000-0000-000000000007",
        ] {
            assert_eq!(named(text), None, "{text}");
        }
    }
}
