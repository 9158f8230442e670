/*
 * A cable that can be as bad as we like: frames go from one TAP end to the other, each direction with its
 * own delay, jitter, loss, rate, queue, largest packet, duplication, corruption and interruptions.
 *
 * Says `ready`, then obeys lines on stdin, each answered by one line on stdout; at the end of stdin the ends vanish.
 *   make NAME NETNS-A IF-A NETNS-B IF-B    two ends, each in its network namespace (a path)
 *   set NAME ab|ba KEY=NUMBER ...          what a direction does to frames (keys: see `settings`)
 *   start                                  the next frame of each cable is time zero of its flaps, holds and cuts
 *   carrier NAME a|b 0|1                   pulls or plugs in one end
 *   port NAME a|b MBIT DUPLEX(0|1)         what the end's driver says about its speed
 *   bad NAME a|b COUNT                     hands malformed frames to the kernel, which counts them as errors
 *   stats                                  counters of all directions as JSON
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/ethtool.h>
#include <linux/if_tun.h>
#include <linux/sockios.h>
#include <linux/virtio_net.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { ENDS = 64, FRAME = 65600, HEADER = sizeof(struct virtio_net_hdr), ETHERNET = 14 };

enum {
	DELAY_US, JITTER_US, LOSS_PPM, BURST_IN_PPM, BURST_OUT_PPM, BURST_LOSS_PPM, RATE_BPS, QUEUE_BYTES,
	MAX_BYTES, DUPLICATE_PPM, CORRUPT_PPM, FLAP_UP_MS, FLAP_DOWN_MS, HOLD_AT_MS, HOLD_MS, CUT_AT_MS, CUT_MS, SETTINGS
};
static const char *const settings[SETTINGS] = {
	"delay-us", "jitter-us", "loss-ppm", "burst-in-ppm", "burst-out-ppm", "burst-loss-ppm", "rate-bps", "queue-bytes",
	"max-bytes", "duplicate-ppm", "corrupt-ppm", "flap-up-ms", "flap-down-ms", "hold-at-ms", "hold-ms", "cut-at-ms", "cut-ms",
};

enum { DELIVERED, LOST, QUEUE_DROPPED, OVERSIZE, DUPLICATED, CORRUPTED, INTERRUPTED, HELD, BYTES, COUNTERS };
static const char *const counters[COUNTERS] = {
	"delivered", "lost", "queueDropped", "oversize", "duplicated", "corrupted", "interrupted", "held", "bytes",
};

struct frame {
	struct frame *next;
	uint64_t release;
	size_t size;
	unsigned char bytes[];
};

/* One direction of a cable: frames read from `from` leave through `to`. Order is kept. */
struct direction {
	int from, to, bad_state;
	int64_t set[SETTINGS];
	uint64_t count[COUNTERS];
	uint64_t link_free, last_release;
	struct frame *head, *tail;
};

struct cable {
	char name[32];
	char namespace[2][128];
	char interface[2][IFNAMSIZ];
	uint64_t start_ns;
	struct direction way[2];
};

static struct cable cables[ENDS / 2];
static int cable_count;
static int started;
static uint64_t seed = 88172645463325252ull;

static uint64_t now_ns(void) {
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)now.tv_sec * 1000000000ull + (uint64_t)now.tv_nsec;
}

static uint64_t dice(uint64_t sides) {
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return sides ? (seed >> 11) % sides : 0;
}

static int happens(int64_t ppm) { return ppm > 0 && dice(1000000) < (uint64_t)ppm; }

/* Runs `what` inside another network namespace; sockets and TAPs opened there stay there. */
static int inside(const char *path, int (*what)(void *), void *with) {
	int here = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC), there = open(path, O_RDONLY | O_CLOEXEC), result = -1;
	if (here >= 0 && there >= 0 && setns(there, CLONE_NEWNET) == 0) {
		result = what(with);
		if (setns(here, CLONE_NEWNET) != 0) exit(1);
	}
	close(here);
	close(there);
	return result;
}

static int open_tap(void *name) {
	struct ifreq request = {.ifr_flags = IFF_TAP | IFF_NO_PI | IFF_VNET_HDR};
	int fd = open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
	if (fd < 0) return -1;
	snprintf(request.ifr_name, IFNAMSIZ, "%s", (char *)name);
	/* No offloads: the kernel must hand over finished frames with checksums, at most one MTU long. */
	if (ioctl(fd, TUNSETIFF, &request) < 0 || ioctl(fd, TUNSETOFFLOAD, 0) < 0) {
		close(fd);
		return -1;
	}
	return fd;
}

struct port { const char *name; uint32_t mbit; int duplex; };

static int set_port(void *with) {
	struct port *port = with;
	struct ethtool_cmd command = {.cmd = ETHTOOL_GSET};
	struct ifreq request = {.ifr_data = (void *)&command};
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0), result;
	snprintf(request.ifr_name, IFNAMSIZ, "%s", port->name);
	result = ioctl(fd, SIOCETHTOOL, &request);
	command.cmd = ETHTOOL_SSET;
	ethtool_cmd_speed_set(&command, port->mbit);
	command.duplex = (unsigned char)port->duplex;
	if (result == 0) result = ioctl(fd, SIOCETHTOOL, &request);
	close(fd);
	return result;
}

static int interrupted(const struct direction *way, uint64_t start_ns, uint64_t now, uint64_t *until) {
	int64_t ms = (int64_t)((now - start_ns) / 1000000);
	const int64_t *set = way->set;
	if (set[FLAP_DOWN_MS] && ms % (set[FLAP_UP_MS] + set[FLAP_DOWN_MS]) >= set[FLAP_UP_MS]) return 1;
	if (set[CUT_MS] && ms >= set[CUT_AT_MS] && ms < set[CUT_AT_MS] + set[CUT_MS]) return 1;
	if (set[HOLD_MS] && ms >= set[HOLD_AT_MS] && ms < set[HOLD_AT_MS] + set[HOLD_MS])
		*until = start_ns + (uint64_t)(set[HOLD_AT_MS] + set[HOLD_MS]) * 1000000ull;
	return 0;
}

static int lost(struct direction *way) {
	const int64_t *set = way->set;
	if (set[BURST_IN_PPM]) {
		if (way->bad_state ? happens(set[BURST_OUT_PPM]) : happens(set[BURST_IN_PPM])) way->bad_state = !way->bad_state;
		if (way->bad_state && happens(set[BURST_LOSS_PPM])) return 1;
	}
	return happens(set[LOSS_PPM]);
}

static void enqueue(struct direction *way, const unsigned char *bytes, size_t size, uint64_t release) {
	struct frame *frame = malloc(sizeof *frame + size);
	if (!frame) return;
	/* Frames keep their order, as on a real line: a late one holds up those behind it. */
	if (release < way->last_release) release = way->last_release;
	way->last_release = release;
	*frame = (struct frame){.release = release, .size = size};
	memcpy(frame->bytes, bytes, size);
	if (way->tail) way->tail->next = frame;
	else way->head = frame;
	way->tail = frame;
}

static void take(struct cable *cable, struct direction *way, unsigned char *bytes, size_t size) {
	const int64_t *set = way->set;
	uint64_t now = now_ns(), held_until = 0, leaves = now;
	size_t packet = size - HEADER - ETHERNET;
	if (started && !cable->start_ns) cable->start_ns = now;
	if (cable->start_ns && interrupted(way, cable->start_ns, now, &held_until)) { way->count[INTERRUPTED]++; return; }
	if (set[MAX_BYTES] && packet > (size_t)set[MAX_BYTES]) { way->count[OVERSIZE]++; return; }
	if (lost(way)) { way->count[LOST]++; return; }
	if (set[RATE_BPS]) {
		uint64_t rate = (uint64_t)set[RATE_BPS];
		uint64_t backlog = way->link_free > now ? (way->link_free - now) * rate / 8000000000ull : 0;
		if (set[QUEUE_BYTES] && backlog + packet > (uint64_t)set[QUEUE_BYTES]) { way->count[QUEUE_DROPPED]++; return; }
		if (way->link_free < now) way->link_free = now;
		way->link_free += (uint64_t)(packet + ETHERNET) * 8000000000ull / rate;
		leaves = way->link_free;
	}
	leaves += (uint64_t)set[DELAY_US] * 1000ull + dice((uint64_t)set[JITTER_US] * 1000ull);
	if (held_until > leaves) { way->count[HELD]++; leaves = held_until; }
	if (packet > 40 && happens(set[CORRUPT_PPM])) {
		bytes[HEADER + ETHERNET + 28 + dice(packet - 28)] ^= (unsigned char)(1u << dice(8));
		way->count[CORRUPTED]++;
	}
	enqueue(way, bytes, size, leaves);
	if (happens(set[DUPLICATE_PPM])) {
		enqueue(way, bytes, size, leaves);
		way->count[DUPLICATED]++;
	}
}

static void drain(struct cable *cable, struct direction *way) {
	static unsigned char bytes[FRAME];
	for (;;) {
		ssize_t size = read(way->from, bytes, sizeof bytes);
		if (size <= HEADER + ETHERNET) return;
		take(cable, way, bytes, (size_t)size);
	}
}

static void deliver(struct direction *way, uint64_t now) {
	while (way->head && way->head->release <= now) {
		struct frame *frame = way->head;
		way->head = frame->next;
		if (!way->head) way->tail = NULL;
		if (write(way->to, frame->bytes, frame->size) == (ssize_t)frame->size) {
			way->count[DELIVERED]++;
			way->count[BYTES] += frame->size - HEADER;
		}
		free(frame);
	}
}

static struct cable *find(const char *name) {
	for (int i = 0; i < cable_count; i++)
		if (name && strcmp(cables[i].name, name) == 0) return &cables[i];
	return NULL;
}

static int make(char *words) {
	struct cable *cable = &cables[cable_count];
	if (cable_count == ENDS / 2 || sscanf(words, "%31s %127s %15s %127s %15s", cable->name, cable->namespace[0],
			cable->interface[0], cable->namespace[1], cable->interface[1]) != 5) return -1;
	int a = inside(cable->namespace[0], open_tap, cable->interface[0]);
	int b = inside(cable->namespace[1], open_tap, cable->interface[1]);
	if (a < 0 || b < 0) return -1;
	cable->way[0].from = cable->way[1].to = a;
	cable->way[0].to = cable->way[1].from = b;
	cable_count++;
	return 0;
}

static int set(char *words) {
	char *rest = NULL;
	struct cable *cable = find(strtok_r(words, " ", &rest));
	char *which = strtok_r(NULL, " ", &rest);
	if (!cable || !which) return -1;
	struct direction *way = &cable->way[strcmp(which, "ba") == 0];
	for (char *pair; (pair = strtok_r(NULL, " ", &rest));) {
		char *value = strchr(pair, '=');
		int key = 0;
		if (!value) return -1;
		*value++ = 0;
		while (key < SETTINGS && strcmp(settings[key], pair) != 0) key++;
		if (key == SETTINGS) return -1;
		way->set[key] = atoll(value);
	}
	return 0;
}

static int end_command(char *command, char *words) {
	char name[32], end;
	int first = 0, second = 0;
	if (sscanf(words, "%31s %c %d %d", name, &end, &first, &second) < 3) return -1;
	struct cable *cable = find(name);
	if (!cable) return -1;
	int side = end == 'b', fd = side ? cable->way[0].to : cable->way[0].from;
	if (strcmp(command, "carrier") == 0) return ioctl(fd, TUNSETCARRIER, &first);
	if (strcmp(command, "port") == 0) {
		struct port port = {cable->interface[side], (uint32_t)first, second};
		return inside(cable->namespace[side], set_port, &port);
	}
	unsigned char malformed[HEADER + 60] = {0};
	malformed[1] = 0xff;
	for (int i = 0; i < first; i++)
		if (write(fd, malformed, sizeof malformed) > 0) return -1;
	return 0;
}

static void stats(void) {
	printf("{");
	for (int i = 0; i < cable_count; i++)
		for (int side = 0; side < 2; side++)
			for (int key = 0; key < COUNTERS; key++)
				printf("%s\"%s.%s.%s\":%llu", i + side + key ? "," : "", cables[i].name, side ? "ba" : "ab", counters[key],
					(unsigned long long)cables[i].way[side].count[key]);
	printf("}\n");
}

static void obey(char *line) {
	char *words = NULL, *command = strtok_r(line, " ", &words);
	int result = -1;
	if (!command) return;
	errno = 0;
	if (strcmp(command, "stats") == 0) { stats(); fflush(stdout); return; }
	if (strcmp(command, "start") == 0) {
		started = 1;
		for (int i = 0; i < cable_count; i++) cables[i].start_ns = 0;
		result = 0;
	}
	else if (strcmp(command, "make") == 0) result = make(words);
	else if (strcmp(command, "set") == 0) result = set(words);
	else result = end_command(command, words);
	if (result == 0) printf("ok\n");
	else printf("failed %s: %s\n", command, strerror(errno));
	fflush(stdout);
}

/* Reads what stdin has and obeys every whole line of it. Returns 0 at its end. */
static int listen_to_commands(void) {
	static char text[8192];
	static size_t have;
	ssize_t got = read(0, text + have, sizeof text - 1 - have);
	if (got == 0 || (got < 0 && errno != EAGAIN)) return 0;
	if (got < 0) return 1;
	have += (size_t)got;
	for (char *end; (end = memchr(text, '\n', have));) {
		size_t used = (size_t)(end - text) + 1;
		*end = 0;
		obey(text);
		memmove(text, text + used, have -= used);
	}
	return 1;
}

int main(int argc, char **argv) {
	struct sched_param first = {.sched_priority = 1};
	if (argc > 1) seed ^= strtoull(argv[1], NULL, 10) * 0x9E3779B97F4A7C15ull;
	prctl(PR_SET_PDEATHSIG, 9);
	/* Microseconds matter here: wake at once, and before ordinary processes where we may. */
	prctl(PR_SET_TIMERSLACK, 1);
	sched_setscheduler(0, SCHED_FIFO, &first);
	puts("ready");
	fflush(stdout);
	for (;;) {
		struct pollfd polls[1 + ENDS];
		uint64_t now = now_ns(), next = 0;
		int count = 1;
		polls[0] = (struct pollfd){.fd = 0, .events = POLLIN};
		for (int i = 0; i < cable_count; i++)
			for (int side = 0; side < 2; side++) {
				struct direction *way = &cables[i].way[side];
				deliver(way, now);
				if (way->head && (!next || way->head->release < next)) next = way->head->release;
				polls[count++] = (struct pollfd){.fd = way->from, .events = POLLIN};
			}
		now = now_ns();
		uint64_t wait = next > now ? next - now : 0;
		struct timespec timeout = {.tv_sec = (time_t)(wait / 1000000000ull), .tv_nsec = (long)(wait % 1000000000ull)};
		if (ppoll(polls, (nfds_t)count, next ? &timeout : NULL, NULL) < 0 && errno != EINTR) return 1;
		for (int i = 1; i < count; i++)
			if (polls[i].revents & POLLIN) drain(&cables[(i - 1) / 2], &cables[(i - 1) / 2].way[(i - 1) % 2]);
		/* An end whose interface is down reports an error for ever: rest a moment rather than spin. */
		for (int i = 1; i < count; i++)
			if (polls[i].revents & POLLERR) { usleep(200); break; }
		if (polls[0].revents && !listen_to_commands()) return 0;
	}
}
