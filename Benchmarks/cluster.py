"""PostgreSQL servers of our own for measurements and trials: made in a folder, on 127.0.0.1 and a socket, gone afterwards.

As root they run under the name of Debian's user `postgres`, as PostgreSQL insists. PROGRAMS names another place of its programs."""
import glob, os, random, shutil, signal, socket, subprocess, sys, tempfile, time

PROGRAMS = os.environ.get("PROGRAMS", "/usr/lib/postgresql/15/bin")
MISSING = "PostgreSQL 15 is not installed: apt-get install postgresql-15"


def is_installed():
    return os.access(PROGRAMS + "/postgres", os.X_OK)


def free_port():
    """A port that nobody has, below those that the system gives to outgoing connections: so that it stays free until it is used."""
    while True:
        port = random.randrange(10_000, 32_000)
        with socket.socket() as one:
            try:
                one.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port


def own_folder(prefix="rida-pg-"):
    """A folder that the server's user may write to."""
    folder = tempfile.mkdtemp(prefix=prefix, dir="/tmp")
    if os.getuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    return folder


def as_server(*command, check=True, **more):
    """A command of PostgreSQL, under its user."""
    drop = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.getuid() == 0 else []
    done = subprocess.run([*drop, *command], capture_output=True, text=True, cwd="/tmp", **more)
    if check and done.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}: {done.stdout}{done.stderr}")
    return done


class Node:
    """One server: its data in a folder, its port, and its process."""

    SETTINGS = """
listen_addresses = '127.0.0.1'
unix_socket_directories = '{folder}'
port = {port}
max_connections = 200
wal_level = replica
hot_standby = on
wal_keep_size = 256MB
"""

    def __init__(self, folder, name, settings=""):
        self.folder, self.name, self.port, self.more = folder, name, free_port(), settings
        self.data = os.path.join(folder, name)

    def make(self):
        """An empty server that sorts like an Arabic dictionary, as the tests' does."""
        as_server(PROGRAMS + "/initdb", "-D", self.data, "-U", "rida", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8",
                  "--locale-provider=icu", "--icu-locale=ar")
        self.settle()
        self.start()

    def follow(self, primary):
        """A standby made anew from the primary."""
        shutil.rmtree(self.data, ignore_errors=True)
        as_server(PROGRAMS + "/pg_basebackup", "-D", self.data, "-R", "-X", "stream", "-c", "fast", "-d",
                  f"host=127.0.0.1 port={primary.port} user=rida application_name={self.name}")
        self.settle()
        self.start()

    def settle(self):
        with open(os.path.join(self.data, "postgresql.conf"), "a") as file:
            file.write(self.SETTINGS.format(folder=self.folder, port=self.port) + self.more)

    def start(self):
        done = as_server(PROGRAMS + "/pg_ctl", "-D", self.data, "-l", self.data + ".log", "-w", "-t", "60", "start",
                         check=False, stdin=subprocess.DEVNULL)
        if done.returncode != 0:
            with open(self.data + ".log") as log:
                sys.exit(f"{self.name} did not start: {done.stdout}{''.join(log.readlines()[-30:])}")

    def promote(self):
        as_server(PROGRAMS + "/pg_ctl", "-D", self.data, "promote", "-w")

    def stop(self):
        if os.path.exists(self.data + "/postmaster.pid"):
            as_server(PROGRAMS + "/pg_ctl", "-D", self.data, "-m", "fast", "stop", check=False)

    def kill(self):
        """Every process of the server at once, as if the machine had died."""
        with open(self.data + "/postmaster.pid") as file:
            chief = int(file.readline())
        children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(chief)], capture_output=True, text=True).stdout.split()
        for process in [chief, *map(int, children)]:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        # A machine that comes back has an empty /run. Here the lock would stand for as long as nobody has collected the dead process.
        for left in glob.glob(f"{self.folder}/.s.PGSQL.{self.port}*"):
            os.remove(left)

    def answers(self):
        return subprocess.run([PROGRAMS + "/pg_isready", "-q", "-t", "1", "-h", "127.0.0.1", "-p", str(self.port)]).returncode == 0

    def ask(self, sql, database="postgres", check=True):
        """What the server answers to a statement, as lines."""
        done = subprocess.run(
            [PROGRAMS + "/psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(self.port), "-U", "rida",
             "-d", database, "-c", sql], capture_output=True, text=True)
        if done.returncode != 0 and check:
            sys.exit(f"{sql}: {done.stderr}")
        return done.stdout.strip()

    def synchronous(self, names):
        """Which standbys a commit waits for; none where the text is empty."""
        self.ask(f"ALTER SYSTEM SET synchronous_standby_names = '{names}'")
        self.ask("SELECT pg_reload_conf()")

    def wait_synchronous(self, patience=60):
        """Until a standby has everything that was acknowledged, and each commit waits for it."""
        until = time.monotonic() + patience
        end = None
        while time.monotonic() < until:
            if self.ask("SELECT count(*) FROM pg_stat_replication WHERE sync_state IN ('sync', 'quorum')") == "1":
                end = end or self.ask("SELECT pg_current_wal_flush_lsn()")
                if self.ask(f"SELECT count(*) FROM pg_stat_replication WHERE flush_lsn >= '{end}'") == "1":
                    return
            time.sleep(0.1)
        sys.exit("the standby does not become synchronous")

    def address(self, database, others=(), options=""):
        nodes = [self, *others]
        ports = ",".join(f"127.0.0.1:{node.port}" for node in nodes)
        return f"postgres://rida@{ports}/{database}{options}"
