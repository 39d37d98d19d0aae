package id.sarpras.page;

import java.time.ZoneId;

/// The house whose name stands above every page.
///
/// @param government such as *Pemerintah Provinsi Kalimantan Barat*
/// @param unit such as *Biro Umum*
/// @param zone the zone in which its clocks and pages tell the time
/// @param demonstration whether this is a demonstration with invented cases
public record House(String government, String unit, ZoneId zone, boolean demonstration) {}
