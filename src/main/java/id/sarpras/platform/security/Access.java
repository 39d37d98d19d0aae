package id.sarpras.platform.security;

import static id.sarpras.platform.security.Access.Who.ADMINISTRATORS;
import static id.sarpras.platform.security.Access.Who.EVERYONE;
import static id.sarpras.platform.security.Access.Who.OFFICERS;
import static id.sarpras.platform.security.Access.Who.READERS;

import java.util.List;

/// Who may open which address. The first rule that fits holds; what no rule names is closed to
/// everybody. An officer is one who is signed in; below `/api` one for whom a machine acts by a
/// token, and there only a token for writing changes anything.
///
/// @param pattern as Spring's path patterns are written
public record Access(String pattern, Who who) {

  /// Those who may.
  public enum Who {
    EVERYONE,
    /// Everyone may look; what changes something takes an officer.
    READERS,
    OFFICERS,
    ADMINISTRATORS
  }

  /// The whole table, read from top to bottom.
  public static final List<Access> RULES =
      List.of(
          new Access("/petugas/pengguna/**", ADMINISTRATORS),
          new Access("/petugas/ruang/**", ADMINISTRATORS),
          new Access("/petugas/pekerjaan", ADMINISTRATORS),
          new Access("/petugas/standar/baru", ADMINISTRATORS),
          new Access("/petugas/**", OFFICERS),
          new Access("/", EVERYONE),
          new Access("/layanan/**", EVERYONE),
          new Access("/permohonan/**", EVERYONE),
          new Access("/pengaduan/**", EVERYONE),
          new Access("/lacak", EVERYONE),
          new Access("/kalkulator-batas-waktu", EVERYONE),
          new Access("/jadwal/**", EVERYONE),
          new Access("/kalender/*", EVERYONE),
          new Access("/sarana/**", EVERYONE),
          new Access("/cari", EVERYONE),
          new Access("/statistik", EVERYONE),
          new Access("/surat/**", EVERYONE),
          new Access("/masuk/**", EVERYONE),
          new Access("/masuk-ruang/**", EVERYONE),
          new Access("/keluar", EVERYONE),
          new Access("/api/v1/whatsapp", EVERYONE), // signed by Meta
          new Access("/api/v1/deadlines/**", READERS),
          new Access("/api/v1/statistics", READERS),
          new Access("/api/v1/problems/**", READERS),
          new Access("/api/v1/facilities/**", READERS),
          new Access("/api/v1/schedule", READERS),
          new Access("/api/v1/availability", READERS),
          new Access("/api/v1/**", OFFICERS),
          new Access("/api/openapi.json/**", EVERYONE),
          new Access("/api/openapi.json.yaml", EVERYONE),
          new Access("/health", EVERYONE),
          new Access("/assets/**", EVERYONE),
          new Access("/webjars/htmx.org/**", EVERYONE),
          new Access("/favicon.ico", EVERYONE),
          new Access("/error", EVERYONE));
}
