package id.sarpras.schedule;

/// Looks texts up in a language.
public interface Words {

  String say(String key, Object... arguments);
}
