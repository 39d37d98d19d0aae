package id.sarpras.complaint.forward;

import java.time.LocalDate;

/// What the inspectorate answered.
///
/// @param number of its letter
public record Finding(String number, LocalDate day, String text) {}
