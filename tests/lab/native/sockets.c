/*
 * Opens sockets in several network namespaces and hands them to one program, so that a single process can
 * play every server of the lab.
 *
 *   sockets LIST PROGRAM [ARGUMENT...]
 *
 * LIST is a file with a line per socket: NETNS-PATH udp|tcp ADDRESS PORT. The program finds the socket of
 * line n (from 0) as file descriptor 10 + n.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

enum { FIRST = 10, IP_FREEBIND_OPTION = 15, IPV6_FREEBIND_OPTION = 78 };

static int fail(const char *what) {
	perror(what);
	return 1;
}

/* With loopback up there is a table of local addresses, and a bound address stays the source of what is sent. */
static void loopback_up(void) {
	struct ifreq lo = {.ifr_name = "lo", .ifr_flags = IFF_UP | IFF_RUNNING};
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	ioctl(fd, SIOCSIFFLAGS, &lo);
	close(fd);
}

static int open_socket(int stream, const char *address, int port) {
	struct sockaddr_in four = {.sin_family = AF_INET, .sin_port = htons((unsigned short)port)};
	struct sockaddr_in6 six = {.sin6_family = AF_INET6, .sin6_port = htons((unsigned short)port)};
	int yes = 1, v6 = strchr(address, ':') != NULL;
	int fd = socket(v6 ? AF_INET6 : AF_INET, stream ? SOCK_STREAM : SOCK_DGRAM, 0);
	if (fd < 0) return -1;
	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
	/* The addresses may come up later than the servers. */
	if (v6) {
		setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &yes, sizeof yes);
		setsockopt(fd, IPPROTO_IPV6, IPV6_FREEBIND_OPTION, &yes, sizeof yes);
	} else setsockopt(fd, IPPROTO_IP, IP_FREEBIND_OPTION, &yes, sizeof yes);
	if (inet_pton(v6 ? AF_INET6 : AF_INET, address, v6 ? (void *)&six.sin6_addr : (void *)&four.sin_addr) != 1) return -1;
	if (bind(fd, v6 ? (void *)&six : (void *)&four, v6 ? sizeof six : sizeof four) != 0) return -1;
	return fd;
}

int main(int argc, char **argv) {
	char path[256], kind[8], address[64];
	int port, next = FIRST;
	FILE *list = argc > 2 ? fopen(argv[1], "re") : NULL;
	if (!list) return fail("sockets LIST PROGRAM");
	int home = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
	prctl(PR_SET_PDEATHSIG, 9);
	while (fscanf(list, "%255s %7s %63s %d", path, kind, address, &port) == 4) {
		int there = open(path, O_RDONLY | O_CLOEXEC);
		if (there < 0 || setns(there, CLONE_NEWNET) != 0) return fail(path);
		close(there);
		loopback_up();
		int fd = open_socket(strcmp(kind, "tcp") == 0, address, port);
		if (fd < 0) return fail(address);
		if (dup2(fd, next) < 0) return fail("dup2");
		if (fd != next) close(fd);
		next++;
	}
	fclose(list);
	if (setns(home, CLONE_NEWNET) != 0) return fail("setns");
	execvp(argv[2], argv + 2);
	return fail(argv[2]);
}
