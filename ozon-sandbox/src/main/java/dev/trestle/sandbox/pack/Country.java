package dev.trestle.sandbox.pack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Some countries of origin; goods from outside the customs union need a declaration. */
enum Country {
  AM("Армения", false),
  BY("Беларусь", false),
  CN("Китай", true),
  DE("Германия", true),
  IN("Индия", true),
  IT("Италия", true),
  KG("Киргизия", false),
  KZ("Казахстан", false),
  NO("Норвегия", true),
  RU("Россия", false),
  TR("Турция", true),
  UZ("Узбекистан", true),
  VN("Вьетнам", true);

  private final String title;
  private final boolean declared;

  Country(String title, boolean declared) {
    this.title = title;
    this.declared = declared;
  }

  String title() {
    return title;
  }

  boolean declared() {
    return declared;
  }

  boolean matches(String search) {
    return title.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
  }

  static Optional<Country> of(String code) {
    return Arrays.stream(values()).filter(country -> country.name().equals(code)).findFirst();
  }
}
