package id.sarpras.identity;

import java.time.LocalDate;
import java.util.UUID;

/// Somebody who acts for an absent officer (*Plh/Plt*), from the first day to the last, both
/// included.
public record Deputy(
    UUID id, Officer absent, Officer acting, LocalDate firstDay, LocalDate lastDay) {}
