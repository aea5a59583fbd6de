package org.itaworkbook.overview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itaworkbook.overview.agencies.AgencyRegister;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.Unread;
import org.itaworkbook.overview.summary.Overview;
import org.jspecify.annotations.Nullable;

/**
 * Results put together in any order: what is gathered is the same set whatever came first, came
 * twice, or was gathered apart and {@link #merge merged}. The same result of the same bytes counts
 * once, under all their names; of bytes that were read to several results all stay. Safe to add to
 * from several threads.
 */
public final class Gathering {

  /**
   * What tells results from each other: the bytes, the row where these hold several, and what was
   * read.
   *
   * @param read without a name
   */
  private record Bytes(String sha256, @Nullable String place, Result read)
      implements Comparable<Bytes> {

    private static final Comparator<Bytes> ORDER =
        Comparator.comparing(Bytes::sha256)
            .thenComparing(Bytes::place, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Bytes::read, Bytes::compare);

    private static Bytes of(Result result) {
      return new Bytes(result.source().sha256(), result.source().place(), result.named(""));
    }

    private static int compare(Result one, Result other) {
      return one.equals(other) ? 0 : one.toString().compareTo(other.toString());
    }

    @Override
    public int compareTo(Bytes other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * A result and every file that holds it.
   *
   * @param result under the first of the names
   */
  record Entry(Result result, SortedSet<String> files) {

    private static Entry of(Result result) {
      return new Entry(result, new TreeSet<>(List.of(result.source().file())));
    }

    private Entry with(Entry other) {
      SortedSet<String> all = new TreeSet<>(files);
      all.addAll(other.files);
      return new Entry(result.named(all.first()), all);
    }
  }

  private final SortedMap<Bytes, Entry> entries = new TreeMap<>();
  private final SortedSet<Unread> unread = new TreeSet<>();

  /** Adds a result; one that is there already changes nothing. */
  public synchronized void add(Result result) {
    put(Entry.of(result));
  }

  /** Adds a file that could not be read. */
  public synchronized void add(Unread file) {
    unread.add(file);
  }

  private void put(Entry entry) {
    entries.merge(Bytes.of(entry.result()), entry, Entry::with);
  }

  /** Two gatherings as one; neither is changed. */
  public static Gathering merge(Gathering one, Gathering other) {
    Gathering both = new Gathering();
    for (Gathering each : List.of(one, other)) {
      synchronized (each) {
        each.entries.values().forEach(both::put);
        both.unread.addAll(each.unread);
      }
    }
    return both;
  }

  /** How many results there are; the same one of the same bytes counts once. */
  public synchronized int size() {
    return entries.size();
  }

  /** Every result under each of its names, in the order of its source. */
  public synchronized List<Result> results() {
    List<Result> results = new ArrayList<>();
    for (Entry entry : entries.values()) {
      entry.files().forEach(file -> results.add(entry.result().named(file)));
    }
    results.sort(Comparator.comparing(Result::source));
    return Collections.unmodifiableList(results);
  }

  /** The files that could not be read, in order. */
  public synchronized List<Unread> unread() {
    return List.copyOf(unread);
  }

  /**
   * What it all means together.
   *
   * @param register of the agencies; {@link AgencyRegister#NONE} where there is none
   */
  public Overview overview(AgencyRegister register, OverviewOptions options) {
    List<Entry> sorted;
    synchronized (this) {
      sorted = new ArrayList<>(entries.values());
    }
    sorted.sort(Comparator.comparing(entry -> entry.result().source()));
    return new OverviewBuilder(register, options, sorted, unread()).overview();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Gathering same
        && results().equals(same.results())
        && unread().equals(same.unread());
  }

  @Override
  public int hashCode() {
    return Objects.hash(results(), unread());
  }
}
