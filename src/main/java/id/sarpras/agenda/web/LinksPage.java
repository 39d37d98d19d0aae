package id.sarpras.agenda.web;

import id.sarpras.agenda.CalendarLink;
import id.sarpras.facility.Facility;
import id.sarpras.page.Form;
import java.util.List;

/// The calendar links that an officer may see.
///
/// @param mine those of the officer
/// @param others those of everybody else, for an administrator
public record LinksPage(
    List<Row> mine,
    List<Row> others,
    List<String> buildings,
    List<Facility> facilities,
    Form form) {

  /// A link.
  ///
  /// @param name what it shows
  /// @param officer who made it
  /// @param address under which calendar programs read it; empty where it is another's
  public record Row(CalendarLink link, String name, String officer, String address) {

    /// The same for a program that is asked to subscribe.
    public String subscription() {
      return address.replaceFirst("^https?:", "webcal:");
    }
  }
}
