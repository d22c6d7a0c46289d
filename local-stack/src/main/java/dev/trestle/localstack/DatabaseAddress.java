package dev.trestle.localstack;

/** Where one database is, in the forms its clients want. There are no passwords. */
public record DatabaseAddress(String host, int port, String name, String user) {

  /** For JDBC drivers; the user is given apart. */
  public String jdbcUrl() {
    return "jdbc:" + reactiveUrl();
  }

  /** For the reactive client; the user is given apart. */
  public String reactiveUrl() {
    return "postgresql://%s:%d/%s".formatted(host, port, name);
  }

  /** For psql and other libpq programs, with the user. */
  public String libpqUrl() {
    return "postgresql://%s@%s:%d/%s".formatted(user, host, port, name);
  }
}
