#!/usr/bin/env python3
"""How fast the console is, and how much memory it takes.

usage: console.py INPUT.jsonl[.gz]... [--runs 5] [--quotekit "dotnet PATH/quotekit.dll"] [--native PATH]

Runs "quotekit extract --format jsonl" over the inputs with -j 1 and -j 2 by turns, then -j 2 over ten times as much, and
prints medians as a table: documents and megabytes a second, time of the processor, peak memory. Elapsed times mean
something on a machine that does nothing else; the processor's times mean something anywhere. With --native it does so for
the native program too, and prints how long both take from their start to the first result, on one sample article.
"""
import argparse, gzip, os, resource, shlex, statistics, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SAMPLE = os.path.join(ROOT, "samples", "articles", "ferry-strike.txt")


def run(command, arguments):
    """Elapsed seconds, processor seconds, and peak memory in MB of one run."""
    start = time.monotonic()
    process = subprocess.Popen(command + arguments, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command + arguments)} ended with {process.returncode}")
    return elapsed, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def medians(rows):
    return [statistics.median(column) for column in zip(*rows)]


def measure(name, program, once, often, documents, megabytes, runs):
    """Prints the table of one program: the input with one job and with two, by turns, then ten times the input."""
    extract = ["extract", "--format", "jsonl", "-o", os.path.join(os.path.dirname(once), "out.jsonl")]
    rows = {"1": [], "2": []}
    for _ in range(runs):
        for jobs in rows:
            rows[jobs].append(run(program, extract + ["-j", jobs, once]))
    one, two = medians(rows["1"]), medians(rows["2"])
    ten = run(program, extract + ["-j", "2", often])

    print(f"\n| {name} | documents/s | MB/s | elapsed s | processor s | peak MB |")
    print("|---|---:|---:|---:|---:|---:|")
    for what, factor, (elapsed, processor, peak) in (("-j 1", 1, one), ("-j 2", 1, two), ("-j 2, ten times the input", 10, ten)):
        print(f"| {what} | {factor * documents / elapsed:.0f} | {factor * megabytes / elapsed:.2f} | {elapsed:.2f} | {processor:.2f} | {peak:.0f} |")
    print(f"\nSpeed-up of -j 2: {one[0] / two[0]:.2f} elapsed; {2 * one[1] / two[1]:.2f} if both cores were free, by the processor's time.")
    print(f"Peak memory for ten times the input: {ten[2] / two[2]:.2f} times.", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="+")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--quotekit", default=f"dotnet {ROOT}/samples/QuoteKit.Console/bin/Release/net10.0/quotekit.dll")
    parser.add_argument("--native")
    options = parser.parse_args()
    programs = {"ordinary build": shlex.split(options.quotekit)}
    if options.native:
        programs["native program"] = [options.native]

    data = b""
    for path in options.inputs:
        with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
            data += file.read()
    documents, megabytes = data.count(b"\n"), len(data) / 1e6
    with tempfile.TemporaryDirectory() as scratch:
        once, often = os.path.join(scratch, "once.jsonl"), os.path.join(scratch, "often.jsonl")
        with open(once, "wb") as file:
            file.write(data)
        with open(often, "wb") as file:
            for _ in range(10):
                file.write(data)

        print(f"{documents} documents, {megabytes:.1f} MB; median of {options.runs}; {os.cpu_count()} cores")
        for name, program in programs.items():
            measure(name, program, once, often, documents, megabytes, options.runs)

    if options.native:
        print("\n| start to first result, one article | elapsed ms | processor ms | peak MB |\n|---|---:|---:|---:|")
        for name, program in programs.items():
            elapsed, processor, peak = medians([run(program, ["extract", "--format", "jsonl", SAMPLE]) for _ in range(2 * options.runs)])
            print(f"| {name} | {1000 * elapsed:.0f} | {1000 * processor:.0f} | {peak:.0f} |")


main()
