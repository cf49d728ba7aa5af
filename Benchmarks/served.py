"""A demo association served by the program, and what the machine says of the process: for slow, soak and large."""
import http.client, os, shutil, signal, subprocess, sys, tempfile, time

RIDA = os.environ.get("RIDA", ".build/release/rida")


class Served:
    """Serves a database in a folder of its own until it is left."""

    def __init__(self, port, database=None):
        self.port = port
        self.folder = tempfile.mkdtemp(prefix="rida-")
        self.database = database or os.path.join(self.folder, "served.sqlite")
        self.process = None

    def rida(self, *arguments):
        """Runs a command on the database; what it put out."""
        done = subprocess.run([RIDA, *arguments, "--database", self.database], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"rida {' '.join(arguments)} ended with {done.returncode}: {done.stderr.strip()}")
        return done.stdout

    def links(self, number):
        """The links of so many new requests of the demo association."""
        return self.rida("demo", "--links", str(number), "--address", f"http://127.0.0.1:{self.port}").split()

    def serve(self):
        with open(os.path.join(self.folder, "log"), "w") as log:
            self.process = subprocess.Popen(
                [RIDA, "serve", "--database", self.database, "--port", str(self.port)], stdout=log, stderr=log)
        for _ in range(600):
            if self.process.poll() is not None:
                sys.exit(f"the server ended: {open(os.path.join(self.folder, 'log')).read()}")
            try:
                if self.get("/readyz") == 200:
                    return
            except OSError:
                pass
            time.sleep(0.2)
        sys.exit("the server does not answer")

    def get(self, path, timeout=10):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            line.request("GET", path)
            return line.getresponse().status
        finally:
            line.close()

    @property
    def alive(self):
        return self.process.poll() is None

    def memory(self):
        """What is in memory, and what of it is the process's own and not the file's, in MB."""
        with open(f"/proc/{self.process.pid}/status") as status:
            found = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in status if line.startswith(("VmRSS", "RssAnon"))}
        return found["VmRSS"], found["RssAnon"]

    def open_files(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def log_size(self):
        """The write-ahead log, in MB."""
        try:
            return os.path.getsize(self.database + "-wal") / 1048576
        except FileNotFoundError:
            return 0.0

    def stop(self):
        if self.process and self.alive:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


def rows(measured):
    """Prints name, value and limit of each, and says whether all are kept."""
    kept = True
    for name, value, limit in measured:
        kept = kept and value <= limit
        print(f"{name}\t{value:.1f}\t{'ok' if value <= limit else 'TOO MUCH'} (at most {limit:g})")
    return kept


def percentile(values, share):
    values = sorted(values)
    return values[max(0, min(len(values) - 1, int(len(values) * share)))] if values else 0.0
