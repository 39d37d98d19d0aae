package id.sarpras.workingtime;

/// A calendar in which the office never works again, so that nothing can be due.
public class NoWorkingTime extends RuntimeException {

  NoWorkingTime(String calendarVersion) {
    super("The office calendar " + calendarVersion + " has no working time within ten years");
  }
}
