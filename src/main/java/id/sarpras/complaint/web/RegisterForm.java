package id.sarpras.complaint.web;

import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.complaint.ComplaintState;
import id.sarpras.complaint.Forwarded;
import id.sarpras.complaint.RegisterQuery;
import id.sarpras.complaint.forward.Forwarding;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.shared.Line;
import id.sarpras.standard.Standards;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Reads what an officer looks for in the register.
@Component
class RegisterForm {

  private final Forwarding forwarding;
  private final Standards standards;

  RegisterForm(Forwarding forwarding, Standards standards) {
    this.forwarding = forwarding;
    this.standards = standards;
  }

  RegisterQuery query(Form form) {
    return new RegisterQuery(
        Line.of(form.value("cari")),
        Arrays.stream(ComplaintChannel.values())
            .filter(channel -> form.has("kanal", channel.name()))
            .findFirst(),
        Arrays.stream(ComplaintState.values())
            .filter(state -> form.has("keadaan", state.name()))
            .findFirst(),
        Line.of(form.value("kelas")),
        day(form, "dari").map(this::begins),
        day(form, "sampai").map(last -> begins(last.plusDays(1))),
        Arrays.stream(Forwarded.State.values())
            .filter(state -> form.has("inspektorat", state.name()))
            .findFirst()
            .map(forwarding::looked));
  }

  private static Optional<LocalDate> day(Form form, String field) {
    String typed = Line.of(form.value(field));
    Optional<LocalDate> day = FormReader.readDate(typed);
    if (!typed.isEmpty() && day.isEmpty()) {
      form.refuse(field, "field.date.wrong", typed);
    }
    return day;
  }

  private Instant begins(LocalDate day) {
    return day.atStartOfDay(standards.home().zone()).toInstant();
  }

  /// The same search as the end of an address, without the page.
  static String again(Form form) {
    return List.of("cari", "kanal", "keadaan", "kelas", "dari", "sampai", "inspektorat", "semua")
        .stream()
        .filter(field -> !form.value(field).isEmpty())
        .map(field -> field + "=" + URLEncoder.encode(form.value(field), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
