package id.sarpras.promise.web;

import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import id.sarpras.page.FormReader;
import id.sarpras.page.Show;
import id.sarpras.promise.Alert;
import id.sarpras.promise.AlertWay;
import id.sarpras.promise.Alerts;
import id.sarpras.shared.EmailAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What an officer was alerted to, and how alerts are to come.
@Controller
@RequestMapping("/petugas/peringatan")
public class AlertController {

  /// The alerts.
  public record AlertPage(List<Alert> alerts, int unseen, Form form) {}

  private final Alerts alerts;

  AlertController(Alerts alerts) {
    this.alerts = alerts;
  }

  @GetMapping
  View show(Officer officer) {
    AlertWay way = alerts.way(officer);
    return page(
        officer,
        Form.of(
            Map.of(
                "email",
                way.email().map(EmailAddress::value).orElse(""),
                "piket",
                way.onDuty() ? "ya" : "")));
  }

  @PostMapping("/dibaca")
  View see(Officer officer) {
    alerts.see(officer);
    return Show.redirect("/petugas/peringatan");
  }

  @PostMapping
  View setWay(Officer officer, @RequestParam MultiValueMap<String, String> posted) {
    Form form = Form.of(posted);
    Optional<EmailAddress> email = new FormReader(form).email("email");
    boolean onDuty = form.has("piket", "ya");
    if (form.isRefused()) {
      return page(officer, form).refused();
    }
    alerts.setWay(officer, new AlertWay(email, onDuty));
    return Show.redirect("/petugas/peringatan");
  }

  private Show page(Officer officer, Form form) {
    return Show.page(
        "promise/alerts", new AlertPage(alerts.of(officer), alerts.unseen(officer), form));
  }
}
