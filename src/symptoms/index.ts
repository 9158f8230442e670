import acquirerPing from './acquirer-ping.ts'
import acquirerPort from './acquirer-port.ts'
import adapterDrivers from './adapter-drivers.ts'
import announced from './announced.ts'
import answerTime from './answer-time.ts'
import appVersion from './app-version.ts'
import backupPort from './backup-port.ts'
import clock from './clock.ts'
import connectDistance from './connect-distance.ts'
import defaultRoutes from './default-routes.ts'
import delayBegins from './delay-begins.ts'
import delaySteadiness from './delay-steadiness.ts'
import delaySwings from './delay-swings.ts'
import detour from './detour.ts'
import disk from './disk.ts'
import firmwareVersion from './firmware-version.ts'
import gatewayReach from './gateway-reach.ts'
import guard from './guard.ts'
import heat from './heat.ts'
import hangUp from './hang-up.ts'
import helloFate from './hello-fate.ts'
import httpStatus from './http-status.ts'
import idleHold from './idle-hold.ts'
import internet from './internet.ts'
import ipv4Way from './ipv4-way.ts'
import ipv6Way from './ipv6-way.ts'
import largeHello from './large-hello.ts'
import largePackets from './large-packets.ts'
import linkQuality from './link-quality.ts'
import linkState from './link-state.ts'
import loadDelay from './load-delay.ts'
import lossBegins from './loss-begins.ts'
import maintenanceWindow from './maintenance-window.ts'
import memory from './memory.ts'
import modelListed from './model-listed.ts'
import namesAgree from './names-agree.ts'
import namesElsewhere from './names-elsewhere.ts'
import namesHere from './names-here.ts'
import namesLost from './names-lost.ts'
import namesOthers from './names-others.ts'
import otherPorts from './other-ports.ts'
import osSupport from './os-support.ts'
import portElsewhere from './port-elsewhere.ts'
import portHolder from './port-holder.ts'
import power from './power.ts'
import processingRequirement from './processing-requirement.ts'
import processor from './processor.ts'
import refusalDistance from './refusal-distance.ts'
import reply from './reply.ts'
import resolverLives from './resolver-lives.ts'
import resolverPlace from './resolver-place.ts'
import responseCode from './response-code.ts'
import rootAge from './root-age.ts'
import signerKind from './signer-kind.ts'
import signInPage from './sign-in-page.ts'
import shownCode from './shown-code.ts'
import shownStatus from './shown-status.ts'
import shownWords from './shown-words.ts'
import sockets from './sockets.ts'
import stall from './stall.ts'
import strangersElsewhere from './strangers-elsewhere.ts'
import supplyVoltage from './supply-voltage.ts'
import swingShape from './swing-shape.ts'
import terminalMaker from './terminal-maker.ts'
import terminalPort from './terminal-port.ts'
import terminalThere from './terminal-there.ts'
import terminalTls from './terminal-tls.ts'
import tlsCutDistance from './tls-cut-distance.ts'
import tlsSession from './tls-session.ts'
import tlsTrust from './tls-trust.ts'
import unanswered from './unanswered.ts'
import wayEnds from './way-ends.ts'
import wifiAir from './wifi-air.ts'
import wifiJoining from './wifi-joining.ts'
import wifiOffer from './wifi-offer.ts'
import wifiSending from './wifi-sending.ts'
import wifiSignal from './wifi-signal.ts'
import wifiSteadiness from './wifi-steadiness.ts'
import { questions } from './questions.ts'

/** Every symptom, in the order of the way from this machine to the host's application. */
export const symptoms = {
  'link-state': linkState,
  'adapter-drivers': adapterDrivers,
  'link-quality': linkQuality,
  'default-routes': defaultRoutes,
  'ipv4-way': ipv4Way,
  'ipv6-way': ipv6Way,
  'wifi-joining': wifiJoining,
  'wifi-offer': wifiOffer,
  'wifi-signal': wifiSignal,
  'wifi-steadiness': wifiSteadiness,
  'wifi-air': wifiAir,
  'wifi-sending': wifiSending,
  detour,
  guard,
  clock,
  'model-listed': modelListed,
  'app-version': appVersion,
  'firmware-version': firmwareVersion,
  'os-support': osSupport,
  'terminal-there': terminalThere,
  'swing-shape': swingShape,
  'terminal-maker': terminalMaker,
  'terminal-port': terminalPort,
  'port-holder': portHolder,
  'gateway-reach': gatewayReach,
  internet,
  'sign-in-page': signInPage,
  'loss-begins': lossBegins,
  'delay-begins': delayBegins,
  'delay-swings': delaySwings,
  'delay-steadiness': delaySteadiness,
  stall,
  'load-delay': loadDelay,
  'resolver-place': resolverPlace,
  'names-here': namesHere,
  'resolver-lives': resolverLives,
  'names-elsewhere': namesElsewhere,
  'names-others': namesOthers,
  'names-agree': namesAgree,
  'names-lost': namesLost,
  'acquirer-port': acquirerPort,
  'way-ends': wayEnds,
  'refusal-distance': refusalDistance,
  'port-elsewhere': portElsewhere,
  'other-ports': otherPorts,
  'acquirer-ping': acquirerPing,
  'backup-port': backupPort,
  'connect-distance': connectDistance,
  'large-packets': largePackets,
  'tls-session': tlsSession,
  'hello-fate': helloFate,
  'tls-cut-distance': tlsCutDistance,
  'large-hello': largeHello,
  'tls-trust': tlsTrust,
  'strangers-elsewhere': strangersElsewhere,
  'signer-kind': signerKind,
  'terminal-tls': terminalTls,
  'root-age': rootAge,
  'idle-hold': idleHold,
  reply,
  unanswered,
  'hang-up': hangUp,
  'answer-time': answerTime,
  'response-code': responseCode,
  'processing-requirement': processingRequirement,
  'shown-code': shownCode,
  'http-status': httpStatus,
  'shown-status': shownStatus,
  announced,
  'maintenance-window': maintenanceWindow,
  memory,
  disk,
  processor,
  sockets,
  heat,
  power,
  'shown-words': shownWords,
  'supply-voltage': supplyVoltage,
  ...questions,
}

export type SymptomId = keyof typeof symptoms
export type OutcomeId<Id extends SymptomId> = Extract<
  keyof (typeof symptoms)[Id]['outcomes'],
  string
>
