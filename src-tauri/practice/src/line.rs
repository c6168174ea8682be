//! A listener whose connections can be cut, all of them for the fault "this server cannot be
//! reached" or one: the client sees a reset, never an HTTP answer. Loopback only, because that is
//! all it binds.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

pub(crate) struct Loopback {
    tcp: TcpListener,
    cut: Arc<AtomicBool>,
}

impl Loopback {
    /// Binds 127.0.0.1; port 0 takes any free one. While `cut` is true every connection is reset.
    pub(crate) async fn bind(port: u16, cut: Arc<AtomicBool>) -> io::Result<Self> {
        let tcp = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        Ok(Self { tcp, cut })
    }
}

impl Listener for Loopback {
    type Io = Line;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Line, SocketAddr) {
        let (stream, address) = Listener::accept(&mut self.tcp).await;
        let line = Line {
            stream,
            all_cut: self.cut.clone(),
            cord: Cord::default(),
        };
        (line, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.tcp.local_addr()
    }
}

/// Cuts the one connection that a request came on.
#[derive(Clone, Default)]
pub(crate) struct Cord(Arc<AtomicBool>);

impl Cord {
    /// Whatever is answered from now on does not get out.
    pub(crate) fn cut(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl Connected<IncomingStream<'_, Loopback>> for Cord {
    fn connect_info(stream: IncomingStream<'_, Loopback>) -> Self {
        stream.io().cord.clone()
    }
}

/// One connection. Also one that was kept alive gets no further answer once it is cut.
pub(crate) struct Line {
    stream: TcpStream,
    all_cut: Arc<AtomicBool>,
    cord: Cord,
}

impl Line {
    fn is_cut(&self) -> bool {
        self.all_cut.load(Ordering::Relaxed) || self.cord.0.load(Ordering::Relaxed)
    }

    /// Without lingering, closing is a reset and not a polite end.
    fn reset<T>(&self) -> Poll<io::Result<T>> {
        let _ = self.stream.set_zero_linger();
        Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()))
    }
}

impl AsyncRead for Line {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.is_cut() {
            return self.reset();
        }
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Line {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        // A request that was on its way when all were cut may still be answered.
        if self.cord.0.load(Ordering::Relaxed) {
            return self.reset();
        }
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
