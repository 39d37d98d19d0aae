package id.sarpras.request.web;

import id.sarpras.facility.Facility;
import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.schedule.Alternatives;
import java.util.List;
import java.util.Optional;

/// The desk's form.
///
/// @param id of this form, so that sending it twice makes one case
/// @param scan uploaded already
/// @param instead what is free where the room was taken; at most one
/// @param dates all dates of a series where one of them needs a choice; at most one list
public record WalkInPage(
    Form form,
    String id,
    List<Facility> rooms,
    Optional<Scan> scan,
    List<Alternatives> instead,
    List<SeriesDates> dates) {}
