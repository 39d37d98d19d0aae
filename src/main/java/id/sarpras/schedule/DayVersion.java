package id.sarpras.schedule;

import id.sarpras.shared.UnitId;
import java.time.LocalDate;
import java.time.ZoneId;

/// What a day of all rooms is made from. Two that are equal are of the same day, but for holds that
/// lapse by themselves.
///
/// @param names of the unit and its government
/// @param taken grows with everything that is taken or given free on the day
/// @param facilities grows with every change of what the unit lends
/// @param calendar the version of the office calendar
public record DayVersion(
    UnitId unit,
    ZoneId zone,
    String names,
    LocalDate day,
    long taken,
    long facilities,
    int calendar) {}
