package id.sarpras.workingtime;

/// An office without a calendar, or with one in which it never works again: nothing can be due.
public class NoWorkingTime extends RuntimeException {

  NoWorkingTime(String calendarVersion) {
    super("The office calendar " + calendarVersion + " has no working time within ten years");
  }

  NoWorkingTime() {
    super("The unit has no office calendar");
  }
}
