package id.sarpras.standard;

import id.sarpras.shared.UnitId;
import java.time.ZoneId;

/// A service unit (*unit layanan*), such as the Biro Umum of a province, with what a guest needs to
/// reach it.
///
/// @param shortName as it stands in letter numbers, such as `BU`
/// @param zone the zone of its clocks (WIB, WITA or WIT)
public record ServiceUnit(
    UnitId id,
    String government,
    String slug,
    String name,
    String shortName,
    String address,
    String phone,
    String website,
    String email,
    ZoneId zone) {}
