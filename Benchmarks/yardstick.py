"""The yardstick: DuckDB counts raw answers in the same run in which Rida makes all statistics from their counts.

Makes so many raw answers in memory (the same on every run), times DuckDB's scan of them, leaves their count tables in
a folder, has `cost` make everything from those, and prints both times and their ratio. Exit 1 over a limit.
"""
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

HERE = Path(__file__).parent
COST = HERE / ".build" / "release" / "cost"
SECONDS, MEGABYTES = 0.3, 100
QUESTIONS = 10
SCAN = """
CREATE OR REPLACE TEMP TABLE answer_count AS
SELECT month, department, channel, question, answer, count(*) AS number
FROM answer GROUP BY month, department, channel, question, answer
"""


def uniform(salt):
    """A number in 0…1 that depends on the sheet and the salt alone."""
    return f"(hash(sheet * 1000 + {salt}) / 18446744073709551615.0)"


def five(question):
    level = 3.4 + 0.08 * question
    return (f"greatest(1, least(5, round({level} + 2.2 * ({uniform(1)} - 0.5) + 2.6 * ({uniform(10 + question)} - 0.5)"
            f" - 0.05 * department)))::UTINYINT")


def generate(connection, answers):
    connection.execute(f"""
        CREATE OR REPLACE TABLE sheet AS
        WITH drawn AS (
          SELECT sheet, floor(24 * {uniform(2)})::UTINYINT AS month,
            floor(12 * pow({uniform(3)}, 1.5))::UTINYINT AS department,
            floor(8 * pow({uniform(4)}, 2))::UTINYINT AS channel
          FROM range({answers // QUESTIONS}) AS drawn(sheet))
        SELECT month, department, channel, {', '.join(f'{five(q)} AS q{q}' for q in range(QUESTIONS - 1))},
          greatest(0, least(10, round(7.5 + 4 * ({uniform(1)} - 0.5) + 5 * ({uniform(30)} - 0.5))))::UTINYINT
            AS q{QUESTIONS - 1}
        FROM drawn""")
    connection.execute("CREATE OR REPLACE TABLE answer AS " + " UNION ALL ".join(
        f"SELECT month, department, channel, {q}::UTINYINT AS question, q{q} AS answer FROM sheet"
        for q in range(QUESTIONS)))


def scan(connection):
    times = []
    for _ in range(8):
        start = time.perf_counter()
        connection.execute(SCAN)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])  # the first warms up


def leave_counts(connection, folder):
    connection.execute(f"COPY answer_count TO '{folder}/answers.csv' (HEADER false)")
    pairs = " UNION ALL ".join(
        f"SELECT department, {one}, q{one}, {other}, q{other}, count(*) FROM sheet GROUP BY ALL"
        for one in range(QUESTIONS - 1) for other in range(one + 1, QUESTIONS - 1))
    connection.execute(f"COPY ({pairs}) TO '{folder}/pairs.csv' (HEADER false)")


def measure(answers):
    with tempfile.TemporaryDirectory() as folder, duckdb.connect() as connection:
        generate(connection, answers)
        rows = connection.execute("SELECT count(*) FROM answer").fetchone()[0]
        seconds = scan(connection)
        leave_counts(connection, folder)
        connection.close()
        found = json.loads(subprocess.run([COST, folder], check=True, capture_output=True, text=True).stdout)
    assert found["answers"] == rows, "the counts must stand for the raw answers"
    return rows, seconds, found


def main():
    print(f"yardstick: DuckDB {duckdb.__version__}, one GROUP BY over the raw answers in memory, all cores, median of 7")
    over = False
    for answers in (10_000, 10_000_000):
        rows, scanned, found = measure(answers)
        print(f"\n{rows:,} answers: {found['cells']:,} cells and {found['pairCells']:,} cells of pairs")
        for part in found["parts"]:
            print(f"  {part['name']:<12} {1000 * part['seconds']:8.1f} ms  {part['results']:>8,} results")
        print(f"  {'all':<12} {1000 * found['seconds']:8.1f} ms  (limit {1000 * SECONDS:.0f} ms)")
        print(f"  {'memory':<12} {found['peakMegabytes']:8.1f} MB  (limit {MEGABYTES} MB)")
        print(f"  {'DuckDB scan':<12} {1000 * scanned:8.1f} ms")
        print(f"  all statistics / DuckDB scan of the raw answers = {found['seconds'] / scanned:.2f}")
        over = over or found["seconds"] > SECONDS or found["peakMegabytes"] > MEGABYTES
    sys.exit(1 if over else 0)


if __name__ == "__main__":
    main()
