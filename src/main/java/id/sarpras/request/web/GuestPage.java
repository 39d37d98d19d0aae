package id.sarpras.request.web;

import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.schedule.Alternatives;
import id.sarpras.schedule.Availability;
import id.sarpras.shared.Period;
import java.util.List;
import java.util.Optional;

/// One question of the guest's form.
///
/// @param rooms to choose from, on the page that asks for a room
/// @param period the time that was chosen, on the same page
/// @param scan uploaded already
/// @param instead what is free where the room was taken; at most one
public record GuestPage(
    GuestStep step,
    Form form,
    List<Availability> rooms,
    Optional<Period> period,
    Optional<Scan> scan,
    List<Alternatives> instead) {}
