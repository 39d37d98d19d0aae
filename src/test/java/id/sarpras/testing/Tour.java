package id.sarpras.testing;

import com.microsoft.playwright.Page;
import id.sarpras.calendar.CalendarLaw;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintState;
import id.sarpras.complaint.Complaints;
import id.sarpras.complaint.Register;
import id.sarpras.complaint.RegisterQuery;
import id.sarpras.complaint.box.Boxes;
import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.facility.Kind;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.letter.OutgoingLetter;
import id.sarpras.letter.OutgoingLetters;
import id.sarpras.request.FacilityRequest;
import id.sarpras.request.RequestState;
import id.sarpras.request.Requests;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/// Every page of the demonstration, so that all of them can be looked at and checked.
public final class Tour {

  /// A page.
  ///
  /// @param who the officer's user name; empty for a guest
  public record Place(String name, String path, String who) {

    /// Its address in a language.
    public String in(String language) {
      return path + (path.contains("?") ? "&" : "?") + "bahasa=" + language;
    }
  }

  private Tour() {}

  /// All pages in the order in which a newcomer would see them.
  public static List<Place> places(ApplicationContext program) {
    UnitId unit = program.getBean(Standards.class).home().id();
    var places = new ArrayList<Place>();
    guest(places, "beranda", "/");
    guest(places, "layanan", "/layanan/fasilitasi-sarana-prasarana");
    guest(places, "sarana", "/sarana");
    facilities(places, program, unit);
    guest(places, "jadwal", "/jadwal");
    Stream.of("pekan", "bulan", "gedung", "layar")
        .forEach(view -> guest(places, "jadwal-" + view, "/jadwal/" + view));
    guest(places, "lacak", "/lacak");
    guest(places, "kalkulator", "/kalkulator-batas-waktu");
    guest(
        places,
        "kalkulator-hasil",
        "/kalkulator-batas-waktu?jenis=WORKING_DAYS&jumlah=5&tanggal=2026-03-17&jam=17:00");
    guest(places, "statistik", "/statistik");
    guest(places, "masuk", "/masuk");
    guest(places, "tidak-ada", "/tidak-ada");
    guest(places, "mohon", "/permohonan/baru");
    Stream.of("keperluan", "waktu", "pemohon", "surat")
        .forEach(step -> guest(places, "mohon-" + step, "/permohonan/baru/" + step));
    cases(places, program, unit);
    guest(places, "adu", "/pengaduan/baru");
    complaints(places, program);
    officer(places, "tugas", "/petugas", "rina");
    officer(places, "tugas-pengaduan", "/petugas", "siska");
    officer(places, "pengaduan", "/petugas/pengaduan", "siska");
    officer(places, "pengaduan-cari", "/petugas/pengaduan?semua=ya&cari=ruang", "siska");
    officer(places, "rekap-pengaduan", "/petugas/pengaduan/rekap", "siska");
    officer(places, "kotak", "/petugas/pengaduan/kotak", "siska");
    officer(places, "kotak-buka", "/petugas/pengaduan/kotak/pembukaan/baru", "siska");
    program.getBean(Boxes.class).openings(unit).stream()
        .map(opening -> "/petugas/pengaduan/kotak/pembukaan/" + opening.id())
        .forEach(
            path -> {
              officer(places, "kotak-pembukaan", path, "siska");
              officer(places, "kotak-surat", path + "/surat/2", "siska");
            });
    officer(places, "lapor-impor", "/petugas/pengaduan/lapor", "siska");
    officer(places, "catat-tatap-muka", "/petugas/pengaduan/baru", "siska");
    officer(places, "catat-faks", "/petugas/pengaduan/baru?kanal=FAX", "siska");
    officer(places, "catat-lapor", "/petugas/pengaduan/baru?kanal=LAPOR", "siska");
    officer(places, "tim", "/petugas/pengaduan/tim", "siska");
    officer(places, "tim-baru", "/petugas/pengaduan/tim/baru", "siska");
    officer(places, "templat", "/petugas/pengaduan/templat", "siska");
    officer(places, "templat-baru", "/petugas/pengaduan/templat/baru", "siska");
    officer(places, "catat-pengaduan", "/petugas/pengaduan/baru?kanal=TELEPHONE", "siska");
    officer(places, "kotak-surat", "/petugas/pengaduan/kotak-surat", "siska");
    officer(places, "serah-terima", "/petugas/serah-terima", "rina");
    officer(places, "lembar-pintu", "/petugas/serah-terima/pintu", "rina");
    officer(places, "kerusakan", "/petugas/kerusakan", "hendra");
    officer(places, "penutupan", "/petugas/penutupan", "hendra");
    officer(places, "penutupan-baru", "/petugas/penutupan/baru", "hendra");
    UseTour.add(places, program, unit);
    officer(places, "tamu-baru", "/petugas/permohonan/baru", "rina");
    officer(places, "semua-permohonan", "/petugas/permohonan", "rina");
    officer(places, "peringatan", "/petugas/peringatan", "rina");
    officer(places, "wakil", "/petugas/wakil", "hendra");
    officer(places, "akun", "/petugas/akun", "hendra");
    officer(places, "tautan-kalender", "/petugas/tautan-kalender", "hendra");
    officer(places, "token", "/petugas/akun/token", "hendra");
    officer(places, "kalender", "/petugas/kalender?tahun=2026", "hendra");
    officer(places, "kalender-impor", "/petugas/kalender/impor", "hendra");
    officer(places, "kalender-hari", "/petugas/kalender/hari", "hendra");
    officer(places, "kalender-jam", "/petugas/kalender/jam", "hendra");
    program.getBean(CalendarLaw.class).all(unit).stream()
        .map(proposal -> "/petugas/kalender/usulan/" + proposal.id())
        .forEach(path -> officer(places, "kalender-usulan", path, "hendra"));
    officer(places, "standar", "/petugas/standar", "admin");
    officer(places, "standar-baru", "/petugas/standar/baru", "admin");
    officer(places, "pengguna", "/petugas/pengguna", "admin");
    officer(places, "pengguna-baru", "/petugas/pengguna/baru", "admin");
    officer(places, "ruang", "/petugas/ruang", "admin");
    officer(places, "ruang-impor", "/petugas/ruang/impor", "admin");
    Stream.of(Kind.values())
        .map(Kind::name)
        .forEach(
            kind ->
                officer(
                    places,
                    "sarana-baru-" + kind.toLowerCase(Locale.ROOT),
                    "/petugas/ruang/baru?jenis=" + kind,
                    "admin"));
    officer(places, "sarana-saya", "/petugas/sarana", "rina");
    officer(places, "pekerjaan", "/petugas/pekerjaan", "admin");
    return places;
  }

  /// Signs an officer of the demonstration in.
  public static void signIn(Page page, String address, String username) {
    page.navigate(address + "/masuk");
    page.fill("#nama", username);
    page.fill("#sandi", "peragaan-sarpras");
    page.click("main button");
    page.waitForURL("**/petugas");
  }

  private static void facilities(List<Place> places, ApplicationContext program, UnitId unit) {
    List<Facility> all = program.getBean(Facilities.class).all(unit);
    for (Kind kind : Kind.values()) {
      Facility first = all.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
      String name = kind.name().toLowerCase(Locale.ROOT);
      guest(places, "sarana-" + name, "/sarana/" + first.id().value());
      officer(places, "kelola-" + name, "/petugas/ruang/" + first.id().value(), "admin");
    }
    Facility hall = all.stream().filter(one -> one.spaces().size() == 3).findFirst().orElseThrow();
    String place = "/petugas/ruang/" + hall.id().value();
    guest(places, "aula", "/sarana/" + hall.id().value());
    officer(places, "aula-bagian", place + "/bagian", "admin");
    officer(places, "aula-foto", place + "/foto", "admin");
  }

  private static void cases(List<Place> places, ApplicationContext program, UnitId unit) {
    Requests requests = program.getBean(Requests.class);
    TrackingCodes codes = program.getBean(TrackingCodes.class);
    for (RequestState state : RequestState.values()) {
      requests.search(unit, "", 0).stream()
          .filter(request -> request.state() == state)
          .findFirst()
          .ifPresent(request -> oneCase(places, program, request, codes));
    }
  }

  private static void oneCase(
      List<Place> places,
      ApplicationContext program,
      FacilityRequest request,
      TrackingCodes codes) {
    String state = request.state().name().toLowerCase(Locale.ROOT);
    String code = codes.codeOf(request.submission()).grouped();
    guest(places, "lacak-" + state, "/permohonan/" + code);
    officer(
        places,
        "kasus-" + state,
        "/petugas/permohonan/" + request.id().value(),
        request.state() == RequestState.VERIFIED ? "hendra" : "rina");
    if (request.state() == RequestState.VERIFIED) {
      String event = "/petugas/permohonan/" + request.id().value();
      officer(places, "penggeseran", event + "/penggeseran", "maya");
    }
    if (request.state() == RequestState.RECEIVED) {
      guest(places, "tanda-terima", "/permohonan/" + code + "/tanda-terima");
      officer(places, "riwayat", "/petugas/riwayat/" + request.id().value(), "rina");
    }
    program
        .getBean(OutgoingLetters.class)
        .of(request.unit(), request.id().value())
        .map(OutgoingLetter::id)
        .ifPresent(id -> guest(places, "surat-" + state, "/surat/" + id + "/" + codes.seal(id)));
  }

  private static void complaints(List<Place> places, ApplicationContext program) {
    Officers officers = program.getBean(Officers.class);
    Officer siska = named(officers, program, "siska");
    Officer maya = named(officers, program, "maya");
    Register register = program.getBean(Register.class);
    Complaints complaints = program.getBean(Complaints.class);
    var shown = new HashSet<String>();
    for (Complaint complaint : register.search(siska, RegisterQuery.all(), 0)) {
      String state =
          complaint.restsSince().isPresent()
              ? "resting"
              : complaint.state().name().toLowerCase(Locale.ROOT);
      if (!shown.add(state + complaint.confidential())) {
        continue;
      }
      String code = complaints.code(complaint).grouped();
      String name = complaint.confidential() ? state + "-rahasia" : state;
      guest(places, "lacak-pengaduan-" + name, "/pengaduan/" + code);
      officer(
          places,
          "kasus-pengaduan-" + name,
          "/petugas/pengaduan/" + complaint.id().value(),
          complaint.state() == ComplaintState.PROPOSED ? maya.username() : "siska");
      if (complaint.state() == ComplaintState.REGISTERED) {
        guest(places, "tanda-terima-pengaduan", "/pengaduan/" + code + "/tanda-terima");
      }
    }
  }

  private static Officer named(Officers officers, ApplicationContext program, String username) {
    return officers.all(program.getBean(Standards.class).home().id()).stream()
        .filter(officer -> officer.username().equals(username))
        .findFirst()
        .orElseThrow();
  }

  private static void guest(List<Place> places, String name, String path) {
    places.add(new Place(name, path, ""));
  }

  private static void officer(List<Place> places, String name, String path, String who) {
    places.add(new Place(name, path, who));
  }
}
